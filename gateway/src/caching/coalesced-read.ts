/**
 * A read that serves everybody who waits for it, as a group commit does. Whoever comes while a read is under way gets
 * the next one: the read that a caller gets always began after the call, so it misses nothing committed before it.
 */
export class CoalescedRead<Result> {
  private current: Promise<Result> | undefined;
  private next: Promise<Result> | undefined;

  constructor(private readonly read: () => Promise<Result>) {}

  get(): Promise<Result> {
    if (!this.current) return this.next ?? this.start();
    this.next ??= this.current.then(
      () => this.startNext(),
      () => this.startNext(),
    );
    return this.next;
  }

  private startNext(): Promise<Result> {
    this.next = undefined;
    return this.start();
  }

  private start(): Promise<Result> {
    const reading = this.read().finally(() => {
      if (this.current === reading) this.current = undefined;
    });
    this.current = reading;
    return reading;
  }
}
