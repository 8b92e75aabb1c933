import { type ClassType, createParameterDecorator } from 'type-graphql';
import type { AskedFields } from '../reading/asked-fields.js';
import type { ReadContext } from '../reading/read-context.js';
import { type ListOrder, listOrderOf } from './list-order.js';
import { OrderDirection } from './order-direction.js';

type Comparable = string | number | null | undefined;

/**
 * What rows are compared by: a property of theirs by its path, `planYears.start`, or what is made of fields that a reader
 * has to read for it.
 */
export type Compared<Row> =
  | string
  | { readonly of: readonly string[]; readonly value: (row: Row) => Comparable };

/** An order of a list that is short enough to be read whole and sorted here. */
export interface ShortOrder<Row> {
  readonly Input: ClassType<ListOrder<string>>;
  /** The rows in the order asked for, those without the value last in either direction and ties as they came. */
  sorted<Given extends Row>(
    rows: readonly Given[],
    order: ListOrder<string> | null | undefined,
  ): readonly Given[];
  /** The fields that a reader must read of a row: those asked for, and what the order compares. */
  askedWith(asked: AskedFields, order: ListOrder<string> | null | undefined): AskedFields;
}

function at(row: object, path: string): Comparable {
  let found: unknown = row;
  for (const name of path.split('.')) found = (found as Record<string, unknown> | null | undefined)?.[name];
  return found as Comparable;
}

function compare(one: Comparable, other: Comparable): number {
  if (one == null || other == null) return 0;
  return one < other ? -1 : Number(one > other);
}

/**
 * The order of a short list by an input that a paged list of the same nodes has already.
 *
 * @param Input made by `listOrderOf`
 */
export function shortOrderBy<Row extends object, OrderField extends string>(
  Input: ClassType<ListOrder<OrderField>>,
  compared: Readonly<Record<OrderField, Compared<Row>>>,
): ShortOrder<Row> {
  const of = (order: ListOrder<string>) => compared[order.field as OrderField];
  return {
    Input,
    sorted(rows, order) {
      if (!order) return rows;
      const by = of(order);
      const valueIn = (row: Row) => (typeof by === 'string' ? at(row, by) : by.value(row));
      const values = new Map(rows.map((row) => [row, valueIn(row)]));
      const known = rows.filter((row) => values.get(row) != null);
      const sign = order.direction === OrderDirection.DESC ? -1 : 1;
      return [
        ...known.sort((one, other) => sign * compare(values.get(one), values.get(other))),
        ...rows.filter((row) => values.get(row) == null),
      ];
    },
    askedWith(asked, order) {
      if (!asked || !order) return asked;
      const by = of(order);
      return new Set([...asked, ...(typeof by === 'string' ? [by] : by.of)]);
    },
  };
}

/**
 * The order of a short list, with its input and the enum of what it can be ordered by.
 *
 * @param name that of the rows, e.g. `Indicator`: the types are `IndicatorOrder` and `IndicatorOrderField`
 * @param of what the list holds, in words
 * @param fields what it can be ordered by, each with its description and what is compared
 * @example
 * const indicatorOrder = shortOrder<Indicator>('Indicator', 'indicators', { CODE: ['Its code.', 'code'] });
 * // in a resolver: indicators(@OrderArgument(indicatorOrder, 'By code') orderBy) { return indicatorOrder.sorted(found, orderBy); }
 */
export function shortOrder<Row extends object>(
  name: string,
  of: string,
  fields: Readonly<Record<string, readonly [string, Compared<Row>]>>,
): ShortOrder<Row> {
  const pick = <Part extends 0 | 1>(part: Part) =>
    Object.fromEntries(Object.entries(fields).map(([field, parts]) => [field, parts[part]]));
  const Input = listOrderOf<string>(name, of, pick(0) as Record<string, string>);
  return shortOrderBy<Row, string>(Input, pick(1) as Record<string, Compared<Row>>);
}

/**
 * The argument `orderBy` of a short list.
 *
 * @param usual the order that it has by itself, as a sentence without its end: 'The earliest first'
 */
export function OrderArgument(order: ShortOrder<never>, usual: string) {
  return createParameterDecorator<ReadContext>(({ args }) => args.orderBy ?? null, {
    arg: {
      name: 'orderBy',
      typeFunc: () => order.Input,
      options: { nullable: true, description: orderDescription(usual) },
    },
  });
}

/** What the argument says of the order that a list has by itself. */
export function orderDescription(usual: string): string {
  return `${usual} by default, which also breaks ties.`;
}
