import { today } from '@ntp-graph/kit';
import type { GraphReader } from '../reading/graph-reader.js';
import { type DataQuery, isAsked } from './data-query.js';
import { graphFilters, type ObservationFilter } from './graph-filter.js';
import { type ObservationNode, observationsQuery } from './observation-row.js';
import { SdmxError } from './sdmx-error.js';
import { observationKey, seriesKey } from './series-key.js';
import { WaitingObservations } from './waiting-observations.js';

/** Observations that were published on one day, or whose day does not matter: a part of a data set. */
export interface Batch {
  /** The day from which on they hold; null where that is unknown, or where only what holds now is asked for. */
  readonly validFrom: string | null;
  readonly nodes: readonly ObservationNode[];
}

/** The most series that the first or last observations of each are counted for: the counts stay in memory. */
const mostSeries = 100_000;

/** Reads the observations that a query asks for, page by page. */
export class ObservationStream {
  private indicators: Promise<{ readonly indicators: readonly { readonly code: string }[] }> | undefined;

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

  /** One filter for each indicator: a page of one costs the graph as much as itself, a page of many as much as many. */
  private async ofIndicators(filter: ObservationFilter): Promise<readonly ObservationFilter[]> {
    this.indicators ??= this.graph.ask<{ readonly indicators: readonly { readonly code: string }[] }>(
      'query SdmxIndicatorCodes { indicators { code } }',
    );
    const codes = filter.indicators ?? (await this.indicators).indicators.map(({ code }) => code);
    return (codes as readonly string[]).map((code) => ({ ...filter, indicators: [code] }));
  }

  private pages(
    filter: ObservationFilter,
    field: string,
    direction: string,
  ): AsyncGenerator<readonly ObservationNode[]> {
    const orderBy = { field, direction };
    return this.graph.pages<ObservationNode>(observationsQuery, { filter, orderBy, named: this.named });
  }

  private get direction(): 'ASC' | 'DESC' {
    return this.query.lastObservations === null ? 'ASC' : 'DESC';
  }

  /** Every publication by its day, those of an unknown day first; each day is a data set of its own. */
  private async *history(filter: ObservationFilter): AsyncGenerator<Batch> {
    const { updatedAfter } = this.query;
    const changed = updatedAfter === null ? filter : { ...filter, changedSince: updatedAfter };
    for await (const nodes of this.pages(changed, 'PUBLISHED_ON', 'ASC')) {
      const days = Map.groupBy(nodes, ({ publishedOn }) => publishedOn);
      for (const [validFrom, published] of days) yield { validFrom, nodes: published };
    }
  }

  /** The last word of each publisher, where it was entered here since a moment, whatever day it was published on. */
  private async *updates(filter: ObservationFilter): AsyncGenerator<Batch> {
    const changed = { ...filter, changedSince: this.query.updatedAfter };
    for (const undated of (await this.undated(changed)).values()) {
      yield { validFrom: null, nodes: await this.withoutDated(filter, undated) };
    }
    for await (const nodes of this.pages({ ...changed, knownOn: today() }, 'PERIOD', this.direction)) {
      yield { validFrom: null, nodes };
    }
  }

  /** Of observations without a day those that nothing with a day takes the place of, however long that is here. */
  private async withoutDated(
    filter: ObservationFilter,
    undated: readonly ObservationNode[],
  ): Promise<readonly ObservationNode[]> {
    const open = new Map(undated.map((node) => [observationKey(node), node]));
    const places = new Map(
      undated.map(({ unit, region }) => [unit?.unitId, region?.id] as const).map((ids) => [ids.join(), ids]),
    );
    const indicators = undated.slice(0, 1).map(({ indicator }) => indicator.code);
    for (const [unit = null, region = null] of places.values()) {
      const dated = { ...filter, unit, region, indicators, knownOn: today() };
      for await (const nodes of this.pages(dated, 'PERIOD', 'ASC')) {
        for (const node of nodes) open.delete(observationKey(node));
      }
    }
    return [...open.values()];
  }

  /**
   * The last word of each publisher, by period. The graph leaves out of what is known on a day whatever has no day of
   * publication: it is read before, and takes its place among the rest unless something with a day took it.
   */
  private async *current(filter: ObservationFilter): AsyncGenerator<Batch> {
    const { direction } = this;
    const undated = await this.undated(filter);
    for (const each of await this.ofIndicators({ ...filter, knownOn: today() })) {
      const [code = ''] = each.indicators as readonly string[];
      const waiting = new WaitingObservations(undated.get(code) ?? [], direction);
      for await (const nodes of this.pages(each, 'PERIOD', direction)) {
        yield { validFrom: null, nodes: nodes.flatMap((node) => [...waiting.before(node), node]) };
      }
      yield { validFrom: null, nodes: waiting.rest() };
    }
  }

  /** What has no day of publication, by indicator. */
  private async undated(filter: ObservationFilter): Promise<Map<string, ObservationNode[]>> {
    const found: ObservationNode[] = [];
    for await (const nodes of this.pages(filter, 'PUBLISHED_ON', 'ASC')) {
      const undated = nodes.filter(({ publishedOn }) => publishedOn === null);
      found.push(...undated);
      if (undated.length < nodes.length) break;
    }
    return Map.groupBy(found, ({ indicator }) => indicator.code);
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
