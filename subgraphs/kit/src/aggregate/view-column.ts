import type { RawBuilder } from 'kysely';
import { constantSql, sql } from '../reading/sql.js';

/** Begins the column of a view of a measure. */
const views = ['shareOfTotal', 'change', 'growth', 'perHead'];

/** Whether a column holds a view of a measure, e.g. `change.disbursed`. */
function isViewColumn(column: string): boolean {
  const [view, measure] = column.split('.');
  return measure !== undefined && views.includes(view ?? '');
}

/** A column: of a view its whole name, with its point; elsewhere a point parts table and column. */
export function columnOf(name: string): RawBuilder<unknown> {
  return isViewColumn(name) ? constantSql(`"${name}"`) : sql.ref(name);
}
