import { sql } from 'kysely';

/** Whether a row of the table with this alias is asked for: null asks for both facts and synthetic rows. */
export function isAsked(alias: string, synthetic: boolean | null) {
  return synthetic === null ? sql`true` : sql`${sql.ref(`${alias}.synthetic`)} = ${synthetic}`;
}
