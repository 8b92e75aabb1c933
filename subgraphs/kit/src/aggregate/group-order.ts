import type { RawBuilder } from 'kysely';
import { Field, InputType } from 'type-graphql';
import { OrderDirection } from '../graph/order-direction.js';
import { badInput } from '../platform-error.js';
import { sql } from '../reading/sql.js';
import { type Dimension, dimensionsOrder } from './dimension.js';
import { MeasureView, viewColumn } from './measure-views.js';
import { columnOf } from './view-column.js';

/** One step of an order of groups. */
export interface GroupOrder<OrderField extends string> {
  readonly field: OrderField;
  readonly direction: OrderDirection;
  /** How the measure is looked at; itself where left out. */
  readonly of?: MeasureView | null;
}

/** Every name as its own value: of the columns of measures, the fields of an order. */
export function namesOf<Columns extends object>(
  columns: Columns,
): { readonly [Name in keyof Columns]: Name } {
  const names = Object.keys(columns).map((name) => [name, name]);
  return Object.fromEntries(names) as { readonly [Name in keyof Columns]: Name };
}

/** The descriptions of an order's fields that are dimensions, for `registerEnumType`. */
export function dimensionDescriptions<Dimensions extends object>(
  dimensions: Dimensions,
): Record<keyof Dimensions, { description: string }> {
  const texts = Object.keys(dimensions).map((name) => [
    name,
    { description: `What ${name} groups by; only when grouped by it.` },
  ]);
  return Object.fromEntries(texts);
}

/**
 * The input of one step of an order.
 *
 * @param fields what groups are ordered by, as registered with `registerEnumType`: measures and dimensions
 * @example
 * @InputType()
 * class FundingOrder extends groupOrderOf('Funding', FundingOrderField) {}
 */
export function groupOrderOf<OrderField extends string>(
  name: string,
  fields: Readonly<Record<string, OrderField>>,
) {
  @InputType(`${name}Order`, { description: `One step of an order of groups of ${name}.` })
  class Order implements GroupOrder<OrderField> {
    @Field(() => fields, { description: 'By what.' })
    readonly field!: OrderField;

    @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: 'ASC by default.' })
    readonly direction!: OrderDirection;

    @Field(() => MeasureView, {
      nullable: true,
      description: 'By which view of the measure; by the measure itself by default.',
    })
    readonly of?: MeasureView | null;
  }
  return Order;
}

/**
 * The order of groups: as asked, those without a value last in either direction, and ties in the order of the
 * dimensions, so that no two groups are in the same place.
 *
 * @param measures the column of each measure
 * @param dimensions what a group can be ordered by beside its measures
 */
export function orderOfGroups<OrderField extends string>(
  orderBy: readonly GroupOrder<OrderField>[],
  measures: Readonly<Partial<Record<OrderField, string>>>,
  dimensions: Readonly<Partial<Record<OrderField, Dimension>>>,
  groupBy: readonly Dimension[],
): RawBuilder<unknown> {
  const asked = orderBy.map(({ field, direction, of }) => {
    const measure = measures[field];
    if (measure === undefined && of && of !== 'VALUE') {
      throw badInput(`orderBy names ${of} of ${field}, which is no measure`, 'a measure');
    }
    const column =
      measure === undefined ? dimensions[field]?.order : columnOf(viewColumn(of ?? 'VALUE', measure));
    if (!column) throw new TypeError(`there is no column of ${field}`);
    return sql`${column} ${direction === OrderDirection.DESC ? sql`desc` : sql`asc`} nulls last`;
  });
  return sql.join([...asked, dimensionsOrder(groupBy)]);
}
