import { provenanceType, SourceReference } from '@ntp-graph/kit';
import { sql } from 'kysely';

/** Where a figure comes from; its document is known here by key only. */
export const Provenance = provenanceType(SourceReference);

/** Whether a row of the table with this alias is asked for: null asks for both facts and synthetic rows. */
export function isAsked(alias: string, synthetic: boolean | null) {
  return synthetic === null ? sql`true` : sql`${sql.ref(`${alias}.synthetic`)} = ${synthetic}`;
}
