import { dayBefore, today } from '@ntp-graph/kit';
import { LRUCache } from 'lru-cache';
import type { GraphReader } from './graph-reader.js';

/** A unit of either edition, with the days that it was in force. */
export interface UnitNode {
  readonly unitId: string;
  readonly code: string;
  readonly edition: string | null;
  readonly level: 'COUNTRY' | 'PROVINCE' | 'DISTRICT' | 'COMMUNE';
  readonly vi: string;
  readonly en: string;
  readonly fullName: string;
  /** Null when before our lists begin. */
  readonly validFrom: string | null;
  /** The last day; null while in force. */
  readonly validTo: string | null;
  /** As on the last day that was looked at. */
  readonly parent: { readonly unitId: string } | null;
}

const fields =
  'unitId code edition level vi: name(language: VI) en: name(language: EN) fullName validFrom validTo parent { unitId }';

const unitsQuery = {
  field: 'units',
  document: `query UnitsOfADay($first: Int!, $after: String, $asOf: Date) {
  units(first: $first, after: $after, asOf: $asOf) { pageInfo { hasNextPage endCursor } nodes { ${fields} } }
}`,
} as const;

const countryQuery = `query TheCountry { unit(id: "VN") { ${fields} } }`;

/** The day from which on our lists of provinces are complete (see `units`): the first that can be asked for. */
const firstDay = '2008-08-01';

const countQuery = `query CountUnitsOfADay($asOf: Date) { units(first: 0, asOf: $asOf) { totalCount } }`;

/** Units that were seen, and how many of them were in force on a day. */
class SeenUnits {
  private readonly units = new Map<string, UnitNode>();

  /** Whether a unit is a new one. */
  add(unit: UnitNode): boolean {
    if (this.units.has(unit.unitId)) return false;
    this.units.set(unit.unitId, unit);
    return true;
  }

  /** The days before those on which one of them began, the latest first. */
  daysBefore(): readonly string[] {
    const days = [...this.units.values()].flatMap(({ validFrom }) =>
      validFrom ? [dayBefore(validFrom)] : [],
    );
    return [...new Set(days)]
      .filter((day) => day > firstDay)
      .sort()
      .reverse();
  }

  inForceOn(day: string): number {
    const isInForce = ({ validFrom, validTo }: UnitNode) =>
      (validFrom === null || validFrom <= day) && (validTo === null || validTo >= day);
    return [...this.units.values()].filter(isInForce).length;
  }
}

/**
 * A list of the graph is of one day: those of today and of the first day hold most units; of the days on which units ended
 * and others began only those are read that hold any that was not seen.
 */
async function* readUnits(graph: GraphReader): AsyncGenerator<UnitNode> {
  const { unit } = await graph.ask<{ readonly unit: UnitNode }>(countryQuery);
  yield unit;
  const seen = new SeenUnits();
  async function* listed(asOf: string): AsyncGenerator<UnitNode> {
    for await (const nodes of graph.pages<UnitNode>(unitsQuery, { asOf })) {
      for (const node of nodes) if (seen.add(node)) yield node;
    }
  }
  yield* listed(today());
  yield* listed(firstDay);
  const looked = new Set<string>();
  for (;;) {
    const asOf = seen.daysBefore().find((day) => !looked.has(day));
    if (asOf === undefined) return;
    looked.add(asOf);
    const { units } = await graph.ask<{ readonly units: { readonly totalCount: number } }>(countQuery, {
      asOf,
    });
    if (units.totalCount !== seen.inForceOn(asOf)) yield* listed(asOf);
  }
}

/** The units of the last state of the data, by that and by who may see them: few change, and many are looked up. */
const kept = new LRUCache<string, readonly UnitNode[]>({ max: 2 });

/** Every unit that ever was, the country first. */
export async function* allUnits(graph: GraphReader): AsyncGenerator<UnitNode> {
  const key = await graph.keyOf(['geography']);
  const known = kept.get(key);
  if (known) {
    yield* known;
    return;
  }
  const units: UnitNode[] = [];
  for await (const unit of readUnits(graph)) {
    units.push(unit);
    yield unit;
  }
  kept.set(key, units);
}
