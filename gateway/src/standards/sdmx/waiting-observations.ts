import { parsePeriod } from '@ntp-graph/kit';
import type { ObservationNode } from './observation-row.js';
import { observationKey } from './series-key.js';

function endOf({ period }: ObservationNode): string {
  return parsePeriod(period).end;
}

/**
 * Observations without a day of publication that wait for their place by period. One takes it when all that ends with it
 * has come and nothing with a day is of the same key: what is known to be published later goes before.
 */
export class WaitingObservations {
  private readonly waiting: ObservationNode[];
  private readonly open: Set<string>;

  constructor(
    undated: readonly ObservationNode[],
    private readonly direction: 'ASC' | 'DESC',
  ) {
    this.waiting = [...undated].sort((one, other) => (this.isBefore(endOf(one), endOf(other)) ? -1 : 1));
    this.open = new Set(undated.map(observationKey));
  }

  /** Those whose place is before this one, which comes next. */
  before(node: ObservationNode): readonly ObservationNode[] {
    if (this.waiting.length === 0) return [];
    const end = endOf(node);
    const found = this.take((each) => this.isBefore(endOf(each), end));
    this.open.delete(observationKey(node));
    return found;
  }

  /** Those that are left when nothing more comes. */
  rest(): readonly ObservationNode[] {
    return this.take(() => true);
  }

  private take(isDue: (node: ObservationNode) => boolean): readonly ObservationNode[] {
    const count = this.waiting.findIndex((node) => !isDue(node));
    return this.waiting
      .splice(0, count < 0 ? this.waiting.length : count)
      .filter((node) => this.open.has(observationKey(node)));
  }

  private isBefore(one: string, other: string): boolean {
    return this.direction === 'ASC' ? one < other : one > other;
  }
}
