import { constantSql } from '../reading/sql.js';

/** What a statement holds that is planned once for all values of its parameters. */
export const plannedOnceMark = '/* planned once */';

/**
 * Stands in a statement that finds few rows by their keys, whatever the keys are: PostgreSQL would plan it anew for each
 * request, which takes several times as long as to run it. Not for a statement whose best plan depends on how many rows
 * its values have, such as one over a whole country.
 *
 * @example
 * sql`${plannedOnce} select … where ${u.id} = any(${ids}::text[])`
 */
export const plannedOnce = constantSql(plannedOnceMark);

/** Of more, the best plan may be another one. */
const fewKeys = 1000;

/** The same for a statement that is asked for few keys or for many: planned once for few. */
export function plannedOnceFor(keys: readonly unknown[]) {
  return keys.length <= fewKeys ? plannedOnce : constantSql('');
}
