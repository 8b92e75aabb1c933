import type { ProvenanceValue } from './provenance.js';

/**
 * Where a figure comes from that we made of others: no document states it, and it is synthetic when any of them is.
 *
 * @example
 * aggregateProvenance(true, 'Đếm từ 120 kết quả đánh giá.', 'Counted from 120 statuses.')
 */
export function aggregateProvenance(synthetic: boolean, noteVi: string, note: string): ProvenanceValue {
  return { synthetic, quote: null, confidence: null, note, noteVi, source: null };
}
