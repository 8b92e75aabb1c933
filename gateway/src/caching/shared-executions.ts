import {
  type Answer,
  answerToKeep,
  type Execute,
  type Execution,
  type StoredAnswer,
  versionsReadFrom,
} from './answer.js';
import { Audience } from './audience.js';
import type { AccessScope } from './cache-key.js';
import type { DataVersions, Versions } from './data-versions.js';

/** A request that may share an execution with others. */
export interface SharedRequest {
  readonly key: string;
  readonly scope: AccessScope;
  /** Given when who sent it has gone. */
  readonly gone?: AbortSignal | undefined;
  /** The subgraphs that it is read from, as far as that is known; null: it may be any. Nobody else's version is waited for. */
  readonly subgraphs: readonly string[] | null;
}

/** An execution under way, and who waits for it: it ends early only when all of them have gone. */
interface UnderWay {
  readonly audience: Audience;
  readonly flight: Promise<Flight>;
}

interface Flight {
  readonly answer: Answer;
  /** Whether it was read from data whose versions are all known, so that it serves whoever found the same ones. */
  readonly isShareable: boolean;
}

/**
 * Executes a query once for all requests that ask for it while the data stay the same. Whoever joins has read the
 * versions after it came, and found those that the execution began with: the answer holds all that was committed then.
 */
export class SharedExecutions {
  private readonly flights = new Map<string, UnderWay>();

  constructor(private readonly versions: DataVersions) {}

  /**
   * Executes the query, or joins an execution under way.
   *
   * @param keep called once with an answer that may be kept
   */
  async run(
    { key, scope, gone, subgraphs }: SharedRequest,
    execute: Execute,
    keep: (answer: StoredAnswer) => void,
  ): Promise<Answer> {
    const before = await (subgraphs ? this.versions.of(subgraphs) : this.versions.all());
    const place = JSON.stringify([key, before]);
    const underWay = this.flights.get(place);
    if (underWay && !underWay.audience.signal.aborted) {
      underWay.audience.join(gone);
      const { answer, isShareable } = await underWay.flight;
      return isShareable ? answer : { kind: 'executed', execution: await execute(new Audience(gone)) };
    }
    const audience = new Audience(gone);
    const flight = this.start(before, scope, () => execute(audience)).finally(() => {
      if (this.flights.get(place)?.audience === audience) this.flights.delete(place);
    });
    this.flights.set(place, { audience, flight });
    const { answer } = await flight;
    if (answer.kind === 'ready') keep(answer.stored);
    return answer;
  }

  private async start(
    before: Versions,
    scope: AccessScope,
    execute: () => Promise<Execution>,
  ): Promise<Flight> {
    const execution = await execute();
    const versions = versionsReadFrom(execution, before);
    const stored = versions && (await answerToKeep(execution, scope, versions));
    return {
      answer: stored ? { kind: 'ready', stored, record: execution.record } : { kind: 'executed', execution },
      isShareable:
        versions !== null && !execution.record.isOfOneRequest && execution.response.body.kind === 'complete',
    };
  }
}
