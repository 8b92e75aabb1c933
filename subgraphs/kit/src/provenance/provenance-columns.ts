import { p } from '@mikro-orm/core';
import { sql } from 'kysely';

/** The columns that say where a row comes from; synthetic rows have null in all but the first. */
export const provenanceColumns = {
  synthetic: p.boolean(),
  sourceId: p.text().nullable(),
  quote: p.text().nullable(),
  confidence: p.text().nullable(),
  note: p.text().nullable(),
};

/** Those columns of the table with this alias, as `provenanceOf` reads them. */
export function selectProvenance(alias: string) {
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  return sql`${column('synthetic')}, ${column('source_id')} as "sourceId", ${column('quote')},
    ${column('confidence')}, ${column('note')}`;
}
