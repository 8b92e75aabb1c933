import { FIRST_DAY_OF_2025, LAST_DAY_OF_2004 } from './code-list.js';
import type { UnitRow } from './geography-data-set.js';

export type Validity = Pick<UnitRow, 'validFrom' | 'validFromCertainty' | 'validTo' | 'validToCertainty'>;

/** Which of the three dated lists of edition 2004 have a unit. */
export interface Appearance {
  readonly in2022: boolean;
  readonly inJanuary2025: boolean;
  readonly atTheEnd: boolean;
}

export const IN_FORCE_TO_THE_END_OF_2004: Validity = {
  validFrom: null,
  validFromCertainty: null,
  validTo: LAST_DAY_OF_2004,
  validToCertainty: 'EXACT',
};

export const IN_FORCE_SINCE_2025: Validity = {
  validFrom: FIRST_DAY_OF_2025,
  validFromCertainty: 'EXACT',
  validTo: null,
  validToCertainty: null,
};

/** The lists give bounds, not dates: see `UnitRow`. */
export function validityFromLists(appearance: Appearance): Validity {
  return { ...beginning(appearance), ...end(appearance) };
}

function beginning({
  in2022,
  inJanuary2025,
}: Appearance): Pick<Validity, 'validFrom' | 'validFromCertainty'> {
  if (in2022) {
    return { validFrom: null, validFromCertainty: null };
  }
  return {
    validFrom: inJanuary2025 ? '2025-01-01' : LAST_DAY_OF_2004,
    validFromCertainty: 'NOT_LATER_THAN',
  };
}

function end({ inJanuary2025, atTheEnd }: Appearance): Pick<Validity, 'validTo' | 'validToCertainty'> {
  if (atTheEnd) {
    return { validTo: LAST_DAY_OF_2004, validToCertainty: 'EXACT' };
  }
  return { validTo: inJanuary2025 ? '2025-06-29' : '2024-12-31', validToCertainty: 'NOT_LATER_THAN' };
}
