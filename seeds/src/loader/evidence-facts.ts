import type { Facts } from '../facts/read-facts.js';

/** A cited observation that a criterion rests on, as `programmes.evidence` keeps it. */
interface EvidenceFact {
  readonly unitId: string;
  readonly year: number;
  readonly indicatorCode: string;
  readonly sex: string;
  readonly publisher: string;
  readonly publishedOn: string;
  readonly value: number;
  readonly synthetic: boolean;
  readonly sourceId: string | null;
  readonly quote: string | null;
  readonly confidence: string | null;
  readonly note: string | null;
  readonly noteVi: string | null;
}

/** Communes and districts, the units that criteria judge. */
const judged = /^\d{4}:\d{3}(\d{2})?$/;

/** The published figures of judged units for whole years and everybody, of the indicators that criteria are linked to. */
export function evidenceFacts({
  criteria,
  observations,
}: Pick<Facts, 'criteria' | 'observations'>): EvidenceFact[] {
  const linked = new Set(criteria.map(({ linkedIndicatorCode }) => linkedIndicatorCode));
  return observations.flatMap((fact) => {
    const { unitId, indicatorCode, period, sex, publisher, publishedOn, value } = fact;
    const ofEverybody = fact.age === '_T' && fact.ethnicity === '_T' && fact.residence === '_T';
    const ofYear = /^\d{4}$/.test(period) && fact.comparator === 'EQ';
    if (unitId === null || value === null || publishedOn === null) return [];
    if (!judged.test(unitId) || !linked.has(indicatorCode) || !ofEverybody || !ofYear) return [];
    const { synthetic, sourceId, quote, confidence, note, noteVi } = fact;
    const key = { unitId, year: Number(period), indicatorCode, sex, publisher, publishedOn };
    return [{ ...key, value, synthetic, sourceId, quote, confidence, note, noteVi }];
  });
}
