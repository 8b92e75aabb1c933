import { provenanceType, SourceReference, sql } from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';

/** Where a figure comes from; its document is known here by key only. */
export const Provenance = provenanceType(SourceReference);

/** Whether a row of a table is asked for: null asks for both facts and synthetic rows. */
export function isAsked(
  row: { readonly synthetic: RawBuilder<boolean> },
  synthetic: boolean | null,
): RawBuilder<unknown> {
  return synthetic === null ? sql`true` : sql`${row.synthetic} = ${synthetic}`;
}
