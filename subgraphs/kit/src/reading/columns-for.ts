import { countFallback } from '../execution/fallbacks.js';
import type { AskedFields } from './asked-fields.js';

type ByField<Name> = Readonly<Record<string, readonly Name[]>>;

/** The longest beginning of a path that columns are known of. */
function knownBeginning(path: string, byField: ByField<unknown>): string | undefined {
  for (let end = path.length; end > 0; end = path.lastIndexOf('.', end - 1)) {
    const beginning = path.slice(0, end);
    if (Object.hasOwn(byField, beginning)) return beginning;
  }
  return undefined;
}

/** The fields with columns that are asked for; undefined where it may be any. */
function fieldsWithColumns(asked: AskedFields, byField: ByField<unknown>): ReadonlySet<string> | undefined {
  const fields = new Set<string>();
  for (const path of asked ?? []) {
    const field = path === '__typename' ? '' : knownBeginning(path, byField);
    if (field === undefined) return undefined;
    fields.add(field);
  }
  return asked && fields;
}

/**
 * The columns that the fields asked for are made of, so that a reader reads no others. All of them where a field is
 * asked for that this knows nothing of, or nobody said which: that is counted.
 *
 * @param subgraph whose reader asks, for the metrics
 * @param always columns that are read whatever is asked for
 * @param byField the columns that each field is made of besides those; a field of a field by its path
 */
export function columnsFor<Name extends string>(
  subgraph: string,
  asked: AskedFields,
  always: readonly Name[],
  byField: ByField<Name>,
): readonly Name[] {
  const fields = fieldsWithColumns(asked, byField);
  if (!fields) countFallback(subgraph, 'columns', asked ? 'unknown_field' : 'fragment');
  const columns = new Set(always);
  // In an order of their own, so that the same fields in another order are the same statement.
  for (const [field, names] of Object.entries(byField)) {
    if (!fields || fields.has(field)) for (const name of names) columns.add(name);
  }
  return [...columns];
}
