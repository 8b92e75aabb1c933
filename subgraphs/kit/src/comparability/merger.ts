import { legalBasisOf } from '../provenance/legal-basis.js';
import { type Break, BreakKind } from './break.js';

/** The first day of edition 2025: 63 provinces became 34, the districts ended, communes were merged. */
export const dayOfMerger = '2025-07-01';

/** The break that the merger of units makes in whatever is counted over units. */
export const mergerBreak: Break = {
  kind: BreakKind.UNITS,
  period: dayOfMerger,
  legalBasis: legalBasisOf('202/2025/QH15'),
  reasonVi:
    'Từ ngày 01/07/2025 các đơn vị hành chính là đơn vị khác: tỉnh, xã sáp nhập, không còn cấp huyện.',
  reasonEn: 'From 2025-07-01 the units are others: provinces and communes were merged, and districts ended.',
};

/** Whether the merger lies after one day and not after another. */
export function mergerLiesBetween(after: string, until: string): boolean {
  return after < dayOfMerger && dayOfMerger <= until;
}

const none: Break[] = [];
const merger: Break[] = [mergerBreak];

/** The breaks of what nothing but the merger can break. */
export function breaksOfMerger(isBroken: boolean): Break[] {
  return isBroken ? merger : none;
}
