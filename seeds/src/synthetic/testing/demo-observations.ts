import { country, demo } from './synthetic-data.js';

const published = [...demo().observations()];

/** The day of the year on which some annual figures are published anew. */
const isRevision = ({ period, publishedOn }: (typeof published)[number]) =>
  period.length === 4 && publishedOn.endsWith('-06-30');

/** The observations of the demo as first published. */
export const observations = published.filter((row) => !isRevision(row));

/** What was published anew. */
export const revisions = published.filter(isRevision);

const byKey = new Map(
  observations.map((row) => [keyOf(row.indicatorCode, row.unitId, row.period, row.sex), row.value]),
);

function keyOf(code: string, unitId: string, period: string, sex: string): string {
  return [code, unitId, period, sex].join(' ');
}

export function valueOrNull(code: string, unitId: string, period: string, sex = 'T'): number | null {
  return byKey.get(keyOf(code, unitId, period, sex)) ?? null;
}

function publishedOrNull(code: string, unitId: string, period: string, sex: string): number | null {
  return sex === 'T' ? country.published.value(code, unitId, Number(period)) : null;
}

/** A value that must have been reported, or published. */
export function value(code: string, unitId: string, period: string, sex = 'T'): number {
  const found = valueOrNull(code, unitId, period, sex) ?? publishedOrNull(code, unitId, period, sex);
  if (found === null) throw new Error(`there is no ${keyOf(code, unitId, period, sex)}`);
  return found;
}
