import { badInput } from '../platform-error.js';
import type { GroupOrder } from './group-order.js';

/** The dimensions themselves when there is one at least and each once; otherwise BAD_USER_INPUT. */
export function checkGroupBy<Name extends string>(
  dimensions: Readonly<Record<string, Name>>,
  groupBy: readonly Name[],
): readonly Name[] {
  const all = Object.values(dimensions).join(', ');
  if (groupBy.length === 0) throw badInput('groupBy is empty', `at least one of ${all}`);
  const repeated = groupBy.find((dimension, place) => groupBy.indexOf(dimension) !== place);
  if (repeated) throw badInput(`groupBy names ${repeated} more than once`, `each of ${all} at most once`);
  return groupBy;
}

/** Refuses an order by a dimension that groups do not have: BAD_USER_INPUT. */
export function checkGroupOrder<Name extends string>(
  dimensions: Readonly<Record<string, Name>>,
  orderBy: readonly GroupOrder<string>[],
  groupBy: readonly Name[],
): void {
  const foreign = orderBy.find(({ field }) => field in dimensions && !groupBy.includes(field as Name));
  if (!foreign) return;
  throw badInput(
    `orderBy names ${foreign.field}, which groupBy does not`,
    `${foreign.field} in groupBy too, or an order by ${groupBy.join(', ')} or a measure`,
  );
}
