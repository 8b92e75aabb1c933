import { date, text } from '../facts/fact-cell.js';
import { defineTable, readFactTable } from '../facts/fact-table.js';
import { confidence } from '../facts/provenance-cells.js';
import type { DatedUnit } from './dated-unit.js';

const closureTable = defineTable({
  file: 'geography/closures.csv',
  key: ['provinceCode'],
  columns: { provinceCode: text, validTo: date, legalBasis: text, source: text, confidence },
});

/** The communes that a province lost on a known day before the last one of the edition. */
export interface Closure {
  readonly validTo: string;
  readonly legalBasis: string;
}

/** By the code of the province. */
export function readClosures(): ReadonlyMap<string, Closure> {
  return new Map(readFactTable(closureTable).rows.map((row) => [row.provinceCode, row]));
}

/** The closure that ended a unit: one within the bound that is all the lists know of its end. */
export function closureOf({ validity }: DatedUnit, closure: Closure | undefined): Closure | undefined {
  const { validTo, validToCertainty } = validity;
  if (closure === undefined || validTo === null || validToCertainty === 'EXACT') {
    return undefined;
  }
  return closure.validTo <= validTo ? closure : undefined;
}
