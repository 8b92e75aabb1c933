import { parsePeriod, today } from '@ntp-graph/kit';
import type { GraphReader } from '../reading/graph-reader.js';
import { keyDimensions, timeDimension } from './components.js';
import { type DataQuery, isAsked } from './data-query.js';
import { graphFilters, type ObservationFilter } from './graph-filter.js';
import { componentOf, type ObservationNode, observationsQuery } from './observation-row.js';
import { SdmxError } from './sdmx-error.js';

/** Observations that were published on one day, or whose day does not matter: a part of a data set. */
export interface Batch {
  /** The day from which on they hold; null where that is unknown, or where only what holds now is asked for. */
  readonly validFrom: string | null;
  readonly nodes: readonly ObservationNode[];
}

/** The most series that the first or last observations of each are counted for: the counts stay in memory. */
const mostSeries = 100_000;

const firstDay = '0001-01-01';

/** What tells a series from any other. */
export function seriesKey(node: ObservationNode): string {
  return keyDimensions.map(({ id }) => componentOf(node, id)).join('.');
}

/** What tells an observation from any other that holds at the same time. */
function observationKey(node: ObservationNode): string {
  return `${seriesKey(node)}.${componentOf(node, timeDimension.id)}`;
}

function endOf({ period }: ObservationNode): string {
  return parsePeriod(period).end;
}

/** Reads the observations that a query asks for, page by page. */
export class ObservationStream {
  constructor(
    private readonly graph: GraphReader,
    private readonly query: DataQuery,
    /** Whether codes come with the names of what they stand for. */
    private readonly named: boolean,
  ) {}

  async *read(): AsyncGenerator<Batch> {
    const counted = this.seriesCounter();
    for (const filter of graphFilters(this.query)) {
      for await (const { validFrom, nodes } of this.of(filter)) {
        const asked = nodes.filter((node) => isAsked(node, this.query) && counted(node));
        if (asked.length > 0) yield { validFrom, nodes: asked };
      }
    }
  }

  private of(filter: ObservationFilter): AsyncGenerator<Batch> {
    if (this.query.includeHistory) return this.history(filter);
    return this.query.updatedAfter === null ? this.current(filter) : this.updates(filter);
  }

  private pages(
    filter: ObservationFilter,
    field: string,
    direction: string,
  ): AsyncGenerator<readonly ObservationNode[]> {
    const orderBy = { field, direction };
    return this.graph.pages<ObservationNode>(observationsQuery, { filter, orderBy, named: this.named });
  }

  /** Every publication by its day, those of an unknown day first; each day is a data set of its own. */
  private async *history(filter: ObservationFilter): AsyncGenerator<Batch> {
    const since = this.query.updatedAfter;
    for await (const nodes of this.pages(filter, 'PUBLISHED_ON', 'ASC')) {
      const recent = since === null ? nodes : nodes.filter(({ publishedOn }) => (publishedOn ?? '') >= since);
      const days = Map.groupBy(recent, ({ publishedOn }) => publishedOn);
      for (const [validFrom, published] of days) yield { validFrom, nodes: published };
    }
  }

  /** The last word of each publisher, where it came since a day: that day included, for a day has no hours. */
  private async *updates(filter: ObservationFilter): AsyncGenerator<Batch> {
    const since = this.query.updatedAfter ?? firstDay;
    for await (const nodes of this.pages({ ...filter, knownOn: today() }, 'PUBLISHED_ON', 'DESC')) {
      const recent = nodes.filter(({ publishedOn }) => (publishedOn ?? '') >= since);
      yield { validFrom: null, nodes: recent };
      if (recent.length < nodes.length) return;
    }
  }

  /**
   * The last word of each publisher, by period. The graph leaves out of what is known on a day whatever has no day of
   * publication: it is read before, and takes its place among the rest unless something with a day took it.
   */
  private async *current(filter: ObservationFilter): AsyncGenerator<Batch> {
    const direction = this.query.lastObservations === null ? 'ASC' : 'DESC';
    const isBefore = (one: string, other: string) => (direction === 'ASC' ? one < other : one > other);
    const undated = await this.undated(filter);
    const waiting = [...undated.values()].sort((one, other) => (isBefore(endOf(one), endOf(other)) ? -1 : 1));
    const due = (end: string | null) => {
      const found: ObservationNode[] = [];
      while (waiting[0] && (end === null || isBefore(endOf(waiting[0]), end))) {
        const next = waiting.shift() as ObservationNode;
        if (undated.has(observationKey(next))) found.push(next);
      }
      return found;
    };
    for await (const nodes of this.pages({ ...filter, knownOn: today() }, 'PERIOD', direction)) {
      const placed = nodes.flatMap((node) => {
        const before = due(endOf(node));
        undated.delete(observationKey(node));
        return [...before, node];
      });
      yield { validFrom: null, nodes: placed };
    }
    yield { validFrom: null, nodes: due(null) };
  }

  private async undated(filter: ObservationFilter): Promise<Map<string, ObservationNode>> {
    const found = new Map<string, ObservationNode>();
    for await (const nodes of this.pages(filter, 'PUBLISHED_ON', 'ASC')) {
      for (const node of nodes) {
        if (node.publishedOn !== null) return found;
        found.set(observationKey(node), node);
      }
    }
    return found;
  }

  /** Whether an observation is among the first or the last of its series that are asked for. */
  private seriesCounter(): (node: ObservationNode) => boolean {
    const most = this.query.firstObservations ?? this.query.lastObservations;
    if (most === null) return () => true;
    const counts = new Map<string, number>();
    return (node) => {
      const key = seriesKey(node);
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      if (counts.size > mostSeries) {
        throw new SdmxError(
          'tooLarge',
          `The data have more than ${mostSeries} series; expected fewer, by a key or c[REF_AREA].`,
        );
      }
      return count <= most;
    };
  }
}
