import type { RawBuilder } from 'kysely';
import { Field, InputType, registerEnumType } from 'type-graphql';
import { namesOf } from '../aggregate/group-order.js';
import { sql } from '../reading/sql.js';
import { OrderDirection } from './order-direction.js';
import type { SortKey } from './read-page.js';

/** How a list is ordered. */
export interface ListOrder<OrderField extends string> {
  readonly field: OrderField;
  readonly direction: OrderDirection;
}

/**
 * The input that orders a list, with the enum of what it can be ordered by.
 *
 * @param name that of the nodes, e.g. `Registration`: the types are `RegistrationOrder` and `RegistrationOrderField`
 * @param of what the list holds, in words
 * @param fields what it can be ordered by, each with its description
 * @example
 * const orderFields = { YEAR: 'The year registered for.', UNIT: 'The id of the commune.' };
 * @InputType()
 * class RegistrationOrder extends listOrderOf('Registration', 'registrations', orderFields) {}
 */
export function listOrderOf<OrderField extends string>(
  name: string,
  of: string,
  fields: Readonly<Record<OrderField, string>>,
) {
  const orderFields = namesOf(fields) as { readonly [Name in OrderField]: Name };
  registerEnumType(orderFields, {
    name: `${name}OrderField`,
    description: `What a list of ${of} is ordered by. What has no value comes last in either direction.`,
    valuesConfig: Object.fromEntries(
      Object.entries<string>(fields).map(([field, description]) => [field, { description }]),
    ) as Record<OrderField, { description: string }>,
  });
  @InputType(`${name}Order`, { description: `How a list of ${of} is ordered.` })
  class Order implements ListOrder<OrderField> {
    @Field(() => orderFields, { description: 'By what.' })
    readonly field!: OrderField;

    @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: 'ASC by default.' })
    readonly direction!: OrderDirection;
  }
  return Order;
}

/** A value that a list can be sorted by, and that a row may be without. */
export interface ListSortKey extends SortKey {
  readonly nullable?: true;
}

const afterAll: Readonly<Record<SortKey['type'], RawBuilder<unknown>>> = {
  text: sql`U&'\\+10FFFF'`,
  date: sql`'infinity'::date`,
  integer: sql`2147483647`,
  bigint: sql`9223372036854775807`,
  numeric: sql`'infinity'::numeric`,
};
const beforeAll: Readonly<Record<SortKey['type'], RawBuilder<unknown>>> = {
  text: sql`''`,
  date: sql`'-infinity'::date`,
  integer: sql`-2147483648`,
  bigint: sql`(-9223372036854775808)`,
  numeric: sql`'-infinity'::numeric`,
};

function withoutNull(key: ListSortKey, direction: OrderDirection): SortKey {
  if (!key.nullable) return key;
  const last = direction === OrderDirection.DESC ? beforeAll : afterAll;
  return { value: sql`coalesce(${key.value}, ${last[key.type]})`, type: key.type };
}

/**
 * What `readPage` sorts a list by: as asked, rows without the value last in either direction and ties by the usual keys;
 * by these alone where no order is asked for.
 *
 * @param usual the keys of the list's own order; together unique
 */
export function sortedBy<OrderField extends string>(
  order: ListOrder<OrderField> | null | undefined,
  keys: Readonly<Record<OrderField, ListSortKey>>,
  usual: readonly SortKey[],
): { readonly order: readonly SortKey[]; readonly direction: OrderDirection } {
  if (!order) return { order: usual, direction: OrderDirection.ASC };
  const { field, direction } = order;
  const rest = usual.filter(({ value }) => value !== keys[field].value);
  return { order: [withoutNull(keys[field], direction), ...rest], direction };
}

/**
 * The order of a list of `readGroups`: as asked, rows without the value last in either direction, and ties by the usual
 * order.
 *
 * @param columns the column of each field of the order
 * @param usual the list's own order, as after `order by`; total
 */
export function orderOfList<OrderField extends string>(
  order: ListOrder<OrderField> | null | undefined,
  columns: Readonly<Record<OrderField, RawBuilder<unknown>>>,
  usual: RawBuilder<unknown>,
): RawBuilder<unknown> {
  if (!order) return usual;
  const towards = order.direction === OrderDirection.DESC ? sql`desc` : sql`asc`;
  return sql`${columns[order.field]} ${towards} nulls last, ${usual}`;
}
