import { setImmediate } from 'node:timers/promises';

/** Milliseconds that work may take before others have their turn. */
const longestTurn = 10;

/**
 * Work in many steps, one after another, that lets others have their turn in between.
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

  /** Whether this turn has lasted long enough: steps that take next to nothing ask, and wait only then. */
  get isOver(): boolean {
    return performance.now() - this.began >= longestTurn;
  }

  /** Waits for the next turn, where this one has lasted long enough. */
  async next(): Promise<void> {
    if (!this.isOver) return;
    await setImmediate();
    this.began = performance.now();
  }
}
