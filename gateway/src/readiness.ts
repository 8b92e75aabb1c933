import { withDeadline } from './with-deadline.js';

/** Whether a source can answer now. */
export type SourceCheck = () => Promise<boolean>;

/** Milliseconds after which a source counts as not answering. */
const deadline = 1000;

/** Milliseconds for which what the sources said holds. */
const timeToLive = 1000;

/** The same check; who asks while it runs gets what that run finds. A source that hangs is so asked only once. */
function oneAtATime(check: SourceCheck): SourceCheck {
  let running: Promise<boolean> | undefined;
  return () => {
    running ??= check().finally(() => {
      running = undefined;
    });
    return running;
  };
}

/** Whether a gateway can answer whole: it has its supergraph, and every source of it answers. */
export class Readiness {
  private readonly checks = new Map<string, SourceCheck>();
  private lastAsked = Number.NEGATIVE_INFINITY;
  private last: Promise<boolean> = Promise.resolve(false);

  /** Adds a source of the supergraph, or says anew how it is asked. */
  add(name: string, check: SourceCheck): void {
    this.checks.set(name, oneAtATime(check));
  }

  /** Asks every source, but none more than once a second, however often this is called. */
  isReady(): Promise<boolean> {
    const now = performance.now();
    if (now - this.lastAsked >= timeToLive) {
      this.lastAsked = now;
      this.last = this.ask();
    }
    return this.last;
  }

  private async ask(): Promise<boolean> {
    const checks = [...this.checks.values()];
    const answers = await Promise.all(
      checks.map((check) => withDeadline(check(), deadline).catch(() => false)),
    );
    return checks.length > 0 && answers.every(Boolean);
  }
}
