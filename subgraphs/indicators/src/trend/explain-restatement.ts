import type { Predecessor, Restated } from './restate.js';
import { RestatementReason } from './restatement-reason.js';

/** Why a value is missing or comes only near, in both languages; null when there is nothing to say. */
export interface Explanation {
  readonly explanationVi: string | null;
  readonly explanationEn: string | null;
}

type OfUnits = Exclude<RestatementReason, RestatementReason.NOT_COMBINABLE>;

const english: Readonly<Record<OfUnits, string>> = {
  DIVIDED_PREDECESSOR: 'A part went to another unit, of',
  VALUE_MISSING: 'There is no value of',
  NOT_EXACT: 'There is only a bound or a range of',
  WEIGHT_MISSING: 'There is no weight of',
};

const vietnamese: Readonly<Record<OfUnits, string>> = {
  DIVIDED_PREDECESSOR: 'Một phần đã nhập vào đơn vị khác, của',
  VALUE_MISSING: 'Không có giá trị của',
  NOT_EXACT: 'Chỉ có giới hạn hoặc khoảng giá trị của',
  WEIGHT_MISSING: 'Không có trọng số của',
};

function joined(notes: readonly (string | null)[]): string | null {
  return notes.filter((note) => note !== null).join('; ') || null;
}

/**
 * @param atFault the units that the reason is about; without a reason, those of which a part went elsewhere
 * @param ofSynthetic whether a weight is synthetic
 */
export function explainRestatement(
  reason: RestatementReason | null,
  { aggregationNote, aggregationNoteVi }: Restated['indicator'],
  atFault: readonly Predecessor[],
  ofSynthetic: boolean,
): Explanation {
  const units = atFault.map(({ unit }) => unit.id).join(', ');
  if (reason === RestatementReason.NOT_COMBINABLE) {
    return {
      explanationVi: `Không tổng hợp được giá trị của nhiều đơn vị: ${aggregationNoteVi}.`,
      explanationEn: `Values of several units cannot be combined: ${aggregationNote}.`,
    };
  }
  if (reason !== null) {
    return {
      explanationVi: `${vietnamese[reason]} ${units}.`,
      explanationEn: `${english[reason]} ${units}.`,
    };
  }
  const isDivided = units !== '';
  return {
    explanationVi: joined([
      aggregationNoteVi,
      isDivided ? `một phần đã nhập vào đơn vị khác, của ${units}` : null,
      ofSynthetic ? 'trọng số có số liệu giả lập' : null,
    ]),
    explanationEn: joined([
      aggregationNote,
      isDivided ? `a part went to another unit, of ${units}` : null,
      ofSynthetic ? 'weights are synthetic figures' : null,
    ]),
  };
}
