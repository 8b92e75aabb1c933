import { FIRST_DAY_OF_2025 } from './code-list.js';
import type { SuccessionRow } from './geography-data-set.js';
import type { ProvinceFacts } from './province-facts.js';
import { unitId } from './unit-id.js';

/** Each province of 2004 went whole to one province of 2025. */
export function provinceSuccessions(of2004: ProvinceFacts): readonly SuccessionRow[] {
  return of2004.all.map(({ code, successorCode }) => ({
    predecessorId: unitId('2004', code),
    successorId: unitId('2025', successorCode),
    relation: 'WHOLE',
    effectiveOn: FIRST_DAY_OF_2025,
    legalBasis: '202/2025/QH15',
    confidence: 'HIGH',
    note: null,
    noteVi: null,
    carriesPeople: true,
  }));
}
