import { sql } from 'kysely';

/** The provenance columns of the row `o`, `t` or `s`, as the kit's `provenanceOf` reads them. */
export function provenanceOfAlias(alias: 'o' | 't' | 's') {
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  return sql`${column('synthetic')}, ${column('source_id')} as "sourceId", ${column('quote')},
    ${column('confidence')}, ${column('note')}`;
}
