import type { ListedUnit } from './listed-unit.js';
import { type Validity, validityFromLists } from './validity.js';

export interface DatedUnit extends ListedUnit {
  readonly validity: Validity;
}

export interface DatedLists {
  readonly of2022: readonly ListedUnit[];
  readonly ofJanuary2025: readonly ListedUnit[];
  readonly atTheEnd: readonly ListedUnit[];
}

/**
 * The units of the last and the oldest list, each once. A code counts as one unit throughout edition 2004,
 * with its last name and parent, although mergers renamed some 300 communes: no list dates their former names.
 * What only the list of January 2025 has is left out: those are communes dissolved before 2022.
 */
export function dateUnits({ of2022, ofJanuary2025, atTheEnd }: DatedLists): readonly DatedUnit[] {
  const codesOf2022 = codesOf(of2022);
  const codesOfJanuary2025 = codesOf(ofJanuary2025);
  const codesAtTheEnd = codesOf(atTheEnd);
  const abolished = of2022.filter(({ code }) => !codesAtTheEnd.has(code));
  return [...atTheEnd, ...abolished].map((unit) => ({
    ...unit,
    validity: validityFromLists({
      in2022: codesOf2022.has(unit.code),
      inJanuary2025: codesOfJanuary2025.has(unit.code),
      atTheEnd: codesAtTheEnd.has(unit.code),
    }),
  }));
}

function codesOf(units: readonly ListedUnit[]): ReadonlySet<string> {
  return new Set(units.map(({ code }) => code));
}
