/** Begins the column of a view of a measure. */
const views = ['shareOfTotal', 'change', 'growth', 'perHead'];

/** Whether a column holds a view of a measure, e.g. `change.disbursed`. */
export function isViewColumn(column: string): boolean {
  const [view, measure] = column.split('.');
  return measure !== undefined && views.includes(view ?? '');
}
