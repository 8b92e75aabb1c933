import { PlatformError } from '@ntp-graph/kit';
import {
  BrokenCircuitError,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  ExponentialBackoff,
  handleWhen,
  noJitterGenerator,
  retry,
} from 'cockatiel';
import { DeadlinePassed, NotAnswered, type TextResponse } from './request-text.js';

/** A server is not asked now, for it has failed too often. */
export class LeftAlone extends Error {}

/** How often a request is sent again that no answer to has begun: all that is asked of subgraphs is reads. */
const retries = 2;

/** Milliseconds, up to, before the first of them and before any; the jitter is the library's. */
const retryPause = { initialDelay: 40, maxDelay: 400 };

/** Milliseconds for which a server is left alone the first time, and at most, before one request tries it. */
const leftAlone = { initialDelay: 1000, maxDelay: 30_000, generator: noJitterGenerator };

/** Whether a server is at fault, or the way to it: what was given up because nobody waits says nothing of it. */
function isFault(error: unknown): boolean {
  return !(error instanceof PlatformError);
}

/** What a proxy says of a server that does not answer, and a server of itself. */
const overloaded = new Set([502, 503, 504]);

/** Sends the requests of one server: again where that helps, and none while it does not answer. */
export class SteadyRequests {
  private readonly breaker;
  private readonly retry = retry(
    handleWhen((error) => error instanceof NotAnswered),
    { maxAttempts: retries, backoff: new ExponentialBackoff(retryPause) },
  );

  /**
   * @param deadline milliseconds for all attempts together
   * @param failures in a row after which the server is left alone
   * @param report is told whether it is asked, at first and whenever that changes
   */
  constructor(
    private readonly deadline: number,
    failures: number,
    report: (state: CircuitState) => void = () => {},
  ) {
    const faults = handleWhen(isFault).orWhenResult((answer) =>
      overloaded.has((answer as TextResponse).status),
    );
    this.breaker = circuitBreaker(faults, {
      breaker: new ConsecutiveBreaker(failures),
      halfOpenAfter: new ExponentialBackoff(leftAlone),
    });
    report(this.breaker.state);
    this.breaker.onStateChange(report);
  }

  /**
   * @param ask sends the request once, to be answered within so many milliseconds
   * @throws LeftAlone when the server is not asked; what `ask` throws when it is
   */
  async send(ask: (milliseconds: number) => Promise<TextResponse>): Promise<TextResponse> {
    // One request tries it; the others need not wait for what becomes of that.
    if (this.breaker.state === CircuitState.HalfOpen) throw new LeftAlone();
    const end = performance.now() + this.deadline;
    const attempt = async () => {
      const left = end - performance.now();
      if (left <= 0) throw new DeadlinePassed();
      return ask(left);
    };
    try {
      return await this.breaker.execute(() => this.retry.execute(attempt));
    } catch (error) {
      throw error instanceof BrokenCircuitError ? new LeftAlone() : error;
    }
  }
}
