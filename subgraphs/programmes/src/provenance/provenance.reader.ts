import { sql } from 'kysely';

/** The columns of a table with this alias that `provenanceOf` reads. */
export function selectProvenance(alias: string) {
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  return sql`${column('synthetic')}, ${column('source_id')} as "sourceId", ${column('quote')},
    ${column('confidence')}, ${column('note')}`;
}

/** Whether a row of the table is asked for: null asks for both facts and synthetic rows. */
export function isAsked(alias: string, synthetic: boolean | null) {
  return synthetic === null ? sql`true` : sql`${sql.ref(`${alias}.synthetic`)} = ${synthetic}`;
}
