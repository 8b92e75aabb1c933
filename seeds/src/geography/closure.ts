import type { DatedUnit } from './dated-unit.js';
import { readFacts } from './read-facts.js';

/** The communes that a province lost on a known day before the last one of the edition. */
export interface Closure {
  readonly validTo: string;
  readonly legalBasis: string;
}

/** By the code of the province. */
export function readClosures(): ReadonlyMap<string, Closure> {
  const rows = readFacts('closures.csv', ['province_code', 'valid_to', 'legal_basis']);
  return new Map(
    rows.map((row) => [row.province_code, { validTo: row.valid_to, legalBasis: row.legal_basis }]),
  );
}

/** The closure that ended a unit: one within the bound that is all the lists know of its end. */
export function closureOf({ validity }: DatedUnit, closure: Closure | undefined): Closure | undefined {
  const { validTo, validToCertainty } = validity;
  if (closure === undefined || validTo === null || validToCertainty === 'EXACT') {
    return undefined;
  }
  return closure.validTo <= validTo ? closure : undefined;
}
