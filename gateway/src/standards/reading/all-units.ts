import { today } from '@ntp-graph/kit';
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

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

/**
 * Every unit that ever was, the country first and then the newest. A list of the graph is of one day: those of today,
 * of the day before each day on which a unit began, and of the first day of all hold them all.
 */
export async function* allUnits(graph: GraphReader): AsyncGenerator<UnitNode> {
  const { unit } = await graph.ask<{ readonly unit: UnitNode }>(countryQuery);
  yield unit;
  const seen = new Set<string>();
  const days = [today()];
  const known = new Set<string>(days);
  const add = (day: string) => {
    if (day < firstDay || known.has(day)) return;
    known.add(day);
    days.push(day);
  };
  for (let asOf = days.shift(); asOf !== undefined; asOf = days.shift()) {
    for await (const nodes of graph.pages<UnitNode>(unitsQuery, { asOf })) {
      for (const node of nodes) {
        if (seen.has(node.unitId)) continue;
        seen.add(node.unitId);
        if (node.validFrom !== null) add(dayBefore(node.validFrom));
        yield node;
      }
    }
    if (days.length === 0) add(firstDay);
    days.sort().reverse();
  }
}
