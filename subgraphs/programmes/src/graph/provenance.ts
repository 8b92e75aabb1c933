import {
  aggregateProvenance,
  type ProvenanceColumns,
  type ProvenanceValue,
  provenanceOf,
  provenanceType,
  SourceReference,
  sql,
} from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';

/** Where a figure comes from; its document is known here by key only. */
export const Provenance = provenanceType(SourceReference);

/** Where a count of statuses comes from. */
export function countedProvenance(synthetic: boolean, count: number): ProvenanceValue {
  return aggregateProvenance(
    synthetic,
    `Đếm từ ${count} kết quả đánh giá.`,
    `Counted from ${count} statuses.`,
  );
}

/** A row with its provenance, as the graph knows it. */
export function withProvenance<Row extends ProvenanceColumns>(row: Row) {
  return { ...row, provenance: provenanceOf(row) };
}

/** Whether a row of a table is asked for: null asks for both facts and synthetic rows. */
export function isAsked(
  row: { readonly synthetic: RawBuilder<boolean> },
  synthetic: boolean | null,
): RawBuilder<unknown> {
  return synthetic === null ? sql`true` : sql`${row.synthetic} = ${synthetic}`;
}
