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

/** How a gateway is. */
export interface ReadyState {
  /** Whether it has its supergraph, and every source that is required answers. */
  readonly isReady: boolean;
  /** The sources that do not answer, in the order of the supergraph. */
  readonly silent: readonly string[];
}

/** Milliseconds that a source may take which may be away, and was when it was last asked. */
const deadlineOfSilent = 100;

interface CheckedSource {
  readonly check: SourceCheck;
  readonly isRequired: boolean;
  /** Whether it did not answer when it was last asked. */
  wasSilent: boolean;
}

/** Whether a gateway can answer: it has its supergraph, and every source of it answers, or is one that may be away. */
export class Readiness {
  private readonly sources = new Map<string, CheckedSource>();
  private lastAsked = Number.NEGATIVE_INFINITY;
  private last: Promise<ReadyState> = Promise.resolve({ isReady: false, silent: [] });

  /** Adds a source of the supergraph, or says anew how it is asked. */
  add(name: string, check: SourceCheck, isRequired = true): void {
    this.sources.set(name, { check: oneAtATime(check), isRequired, wasSilent: false });
  }

  /** Asks every source, but none more than once a second, however often this is called. */
  state(): Promise<ReadyState> {
    const now = performance.now();
    if (now - this.lastAsked >= timeToLive) {
      this.lastAsked = now;
      this.last = this.ask();
    }
    return this.last;
  }

  private async ask(): Promise<ReadyState> {
    const asked = [...this.sources].map(async ([name, source]) => {
      const { check, isRequired, wasSilent } = source;
      const patience = wasSilent && !isRequired ? deadlineOfSilent : deadline;
      const answers = await withDeadline(check(), patience).catch(() => false);
      source.wasSilent = !answers;
      return { name, answers, isRequired };
    });
    const sources = await Promise.all(asked);
    return {
      isReady: sources.length > 0 && sources.every(({ answers, isRequired }) => answers || !isRequired),
      silent: sources.filter(({ answers }) => !answers).map(({ name }) => name),
    };
  }
}
