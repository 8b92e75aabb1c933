import { type Answer, answerToKeep, type Execute, type StoredAnswer, versionsReadFrom } from './answer.js';
import type { AccessScope } from './cache-key.js';
import type { DataVersions, Versions } from './data-versions.js';

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
  private readonly flights = new Map<string, Promise<Flight>>();

  constructor(private readonly versions: DataVersions) {}

  /**
   * Executes the query, or joins an execution under way.
   *
   * @param keep called once with an answer that may be kept
   */
  async run(
    key: string,
    scope: AccessScope,
    execute: Execute,
    keep: (answer: StoredAnswer) => void,
  ): Promise<Answer> {
    const before = await this.versions.all();
    const place = JSON.stringify([key, before]);
    const underWay = this.flights.get(place);
    if (underWay) {
      const { answer, isShareable } = await underWay;
      return isShareable ? answer : { kind: 'executed', execution: await execute() };
    }
    const started = this.start(before, scope, execute).finally(() => this.flights.delete(place));
    this.flights.set(place, started);
    const { answer } = await started;
    if (answer.kind === 'ready') keep(answer.stored);
    return answer;
  }

  private async start(before: Versions, scope: AccessScope, execute: Execute): Promise<Flight> {
    const execution = await execute();
    const versions = versionsReadFrom(execution, before);
    const stored = versions && answerToKeep(execution, scope, versions);
    return {
      answer: stored ? { kind: 'ready', stored } : { kind: 'executed', execution },
      isShareable: versions !== null && execution.response.body.kind === 'complete',
    };
  }
}
