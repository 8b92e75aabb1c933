import { setImmediate } from 'node:timers/promises';

/** Milliseconds that work may take before others have their turn. */
const longestTurn = 10;

/**
 * Work in many steps that lets others have their turn in between. Steps that come at once go one after another.
 *
 * @example
 * const turns = new TakingTurns();
 * for (const part of parts) {
 *   await turns.next();
 *   work(part);
 * }
 */
export class TakingTurns {
  private began = performance.now();
  private last: Promise<void> = Promise.resolve();

  /** Waits for the next turn, where this one has lasted long enough. */
  next(): Promise<void> {
    this.last = this.last.then(() => this.pause());
    return this.last;
  }

  private async pause(): Promise<void> {
    if (performance.now() - this.began < longestTurn) return;
    await setImmediate();
    this.began = performance.now();
  }
}
