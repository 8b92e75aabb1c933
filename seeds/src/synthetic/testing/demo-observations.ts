import { demo } from './synthetic-data.js';

/** The observations of the demo. */
export const observations = [...demo().observations()];

const byKey = new Map(
  observations.map((row) => [keyOf(row.indicatorCode, row.unitId, row.period, row.sex), row.value]),
);

function keyOf(code: string, unitId: string, period: string, sex: string): string {
  return [code, unitId, period, sex].join(' ');
}

export function valueOrNull(code: string, unitId: string, period: string, sex = 'T'): number | null {
  return byKey.get(keyOf(code, unitId, period, sex)) ?? null;
}

/** A value that must have been reported. */
export function value(code: string, unitId: string, period: string, sex = 'T'): number {
  const found = valueOrNull(code, unitId, period, sex);
  if (found === null) throw new Error(`there is no ${keyOf(code, unitId, period, sex)}`);
  return found;
}
