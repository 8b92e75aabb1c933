import { setImmediate } from 'node:timers/promises';

/**
 * A read that serves everybody who waits for it, as a group commit does. Whoever comes while a read is under way gets
 * the next one: the read that a caller gets always begins after the call, so it misses nothing committed before it.
 */
export class CoalescedRead<Result> {
  private current: Promise<unknown> = Promise.resolve();
  private next: Promise<Result> | undefined;

  /** @param turn waits until everything that has arrived was looked at */
  constructor(
    private readonly read: () => Promise<Result>,
    private readonly turn: () => Promise<void> = () => setImmediate(),
  ) {}

  get(): Promise<Result> {
    this.next ??= this.startNext();
    return this.next;
  }

  private async startNext(): Promise<Result> {
    await this.current.catch(() => {});
    // Lets all requests in that have arrived: an embedded database answers before the event loop would look at them.
    await this.turn();
    this.next = undefined;
    const reading = this.read();
    this.current = reading;
    return reading;
  }
}
