import { PlatformError } from '@ntp-graph/kit';

/** Those who wait for one execution. Its signal is given when all of them have gone, or when it is given up. */
export class Audience {
  private readonly controller = new AbortController();
  private waiting = 0;
  private readonly listening: (() => void)[] = [];

  /** @param gone see `join` */
  constructor(gone?: AbortSignal) {
    this.join(gone);
  }

  /** Given with an error that says why nobody waits any more. */
  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** @param gone given when this one goes; without it, it stays to the end */
  join(gone?: AbortSignal): void {
    this.waiting += 1;
    if (!gone) return;
    if (gone.aborted) {
      this.leave();
      return;
    }
    const leave = () => this.leave();
    gone.addEventListener('abort', leave, { once: true });
    this.listening.push(() => gone.removeEventListener('abort', leave));
  }

  /** Listens to nobody any more: what they waited for is there. One who asks for many pages waits for each. */
  end(): void {
    for (const stop of this.listening.splice(0)) stop();
  }

  /** Ends the wait for all of them. */
  giveUp(reason: PlatformError): void {
    this.controller.abort(reason);
  }

  private leave(): void {
    this.waiting -= 1;
    if (this.waiting === 0) this.giveUp(new PlatformError('SOURCE_TIMEOUT', 'Whoever asked has gone.'));
  }
}
