import type { RawBuilder } from 'kysely';
import { type ClassType, Field, Float, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Break, breaksInWords } from '../comparability/break.js';
import { breaksOfMerger, dayOfMerger } from '../comparability/merger.js';
import { connectionOf } from '../graph/connection-type.js';
import type { Page, PageRequest } from '../graph/page.js';
import { DateScalar, MoneyScalar } from '../graph/scalars.js';
import { toMoneyOrNull } from '../money/money.js';
import { aggregateProvenance } from '../provenance/aggregate-provenance.js';
import type { ReadContext } from '../reading/read-context.js';
import { selectedFields } from '../reading/selected-fields.js';
import { sql } from '../reading/sql.js';
import { checkGroupBy, checkGroupOrder } from './check-grouping.js';
import { classWith } from './class-with.js';
import type { Dimension } from './dimension.js';
import { type GroupArgs, groupArgsOf } from './group-args.js';
import { readGroups } from './group-list.js';
import { dimensionDescriptions, groupOrderOf, namesOf, orderOfGroups } from './group-order.js';
import { topOf } from './group-top.js';
import { groupedRows } from './grouped-rows.js';
import { MoneyCondition, meetsHaving, NumberCondition } from './having.js';
import {
  figuresOf,
  hasPerHead,
  havingOfViews,
  type Viewed,
  viewColumns,
  viewDescriptions,
  viewFields,
  viewTypesOf,
} from './measure-views.js';

/** What rows can be grouped by: its value in SQL, and the field of a group that holds it. */
export interface PlannedDimension {
  /** Begins with a capital, ends with a point: it describes the value of the enum. */
  readonly description: string;
  readonly dimension: Dimension;
  readonly field: string;
  readonly type: () => object;
  /** Whether it tells a year, by which groups are held against those of the year before. */
  readonly isYear?: true;
  /** Whether its values are units or regions that are others since the merger. */
  readonly ofPassingUnits?: true;
  /** The value of the field, of one that is not null. */
  readonly toValue?: (stored: string) => unknown;
}

/** A dimension whose values are units. */
export function unitDimension(
  field: string,
  dimension: Dimension,
  description: string,
  type: () => object,
): PlannedDimension {
  return { description, dimension, field, type, toValue: (id) => ({ id }) };
}

const measureTypes = {
  COUNT: { field: () => Int, nullable: false, condition: () => NumberCondition },
  NUMBER: { field: () => Float, nullable: true, condition: () => NumberCondition },
  MONEY: { field: () => MoneyScalar, nullable: true, condition: () => MoneyCondition },
  DAY: { field: () => DateScalar, nullable: true, condition: null },
} as const;

/** A measure of a group. A COUNT is never null. */
export interface PlannedMeasure {
  readonly description: string;
  readonly type: keyof typeof measureTypes;
  /** The aggregate. */
  readonly value: RawBuilder<unknown>;
  /** Whether it adds up over groups, so that it has a share of the total. COUNT and MONEY do. */
  readonly additive?: boolean;
}

/** What makes a group-by of one kind of thing. */
export interface GroupPlanParts<DimensionName extends string> {
  /** The kind of thing; begins the names of the types. */
  readonly name: string;
  /** Those things in words, in both languages. */
  readonly of: string;
  readonly ofVi: string;
  readonly dimensions: Readonly<Record<DimensionName, PlannedDimension>>;
  readonly measures: Readonly<Record<string, PlannedMeasure>>;
  /** Whether any row of the group is synthetic. */
  readonly synthetic: RawBuilder<unknown>;
  readonly provenance: () => object;
  /** Whether each unit has its own, so that there are as many as units: the merger breaks every count of them. */
  readonly ofEachUnit?: true;
  /** Whose money or work it is per head, where a group's place and year have a number of people. */
  readonly people?: PlannedPeople;
}

/** The people that measures are divided by. */
export interface PlannedPeople {
  /** The type of the field `people`: how many, and whether that is synthetic. */
  readonly type: () => object;
  /** Joins `people` and `people_synthetic` to the groups; groups without a number of people are BAD_USER_INPUT. */
  readonly join: (asked: {
    readonly groupBy: readonly string[];
    readonly filter: object;
    readonly dimensions: Readonly<Record<string, Dimension>>;
  }) => RawBuilder<unknown>;
}

/** The rows that a group-by is over. */
export interface GroupedFrom {
  /** The tables, as after `from`. */
  readonly from: RawBuilder<unknown>;
  /** All must hold of a row. */
  readonly conditions: readonly RawBuilder<unknown>[];
  /** What is selected of the groups. */
  readonly info: Parameters<typeof selectedFields>[0];
  /** What else decides which rows there are, besides the arguments: a cursor of another list is refused. */
  readonly asked?: unknown;
}

/** `medianDelay` as the value of an enum: `MEDIAN_DELAY`. */
function constantCase(column: string): string {
  return column.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}

/** The views that every plan has, and the one that needs a number of people. */
const planViews = ['SHARE_OF_TOTAL', 'CHANGE', 'GROWTH'] as const;
const viewsWithPeople = [...planViews, 'PER_HEAD'] as const;

function peopleField({ type }: PlannedPeople): PropertyDecorator {
  const description =
    'The people that `perHead` divides by; null where they are not known of that place and year.';
  return Field(type as never, { nullable: true, description }) as PropertyDecorator;
}

type Row = Readonly<Record<string, unknown>> & { readonly synthetic: boolean; readonly people?: unknown };

const yearOfMerger = Number(dayOfMerger.slice(0, 4));

/** The people that a group's figures per head are divided by; null where they are not known, or not asked for. */
function peopleOf(row: Row) {
  const { people, people_synthetic: synthetic } = row;
  return people == null ? null : { count: Number(people), synthetic: synthetic ?? false };
}

/**
 * A group-by from one declaration: what things can be grouped by, and how groups are measured. From it come the types
 * (`ProcurementDimension`, `ProcurementGroup`, its connection, `having` and `orderBy`), the arguments and the reader.
 *
 * @example
 * const plan = groupPlan({ name: 'Procurement', of: 'procurement packages', dimensions: { … }, measures: { … }, … });
 * @ArgsType() class ProcurementGroupsArgs extends plan.argsWith(ProcurementFilter, 'Which packages.') {}
 * // in a resolver: plan.read(context, args, { from: sql`${r} join ${p} …`, conditions })
 */
export function groupPlan<DimensionName extends string>(parts: GroupPlanParts<DimensionName>) {
  const { name, of, dimensions, measures, people } = parts;
  const offered = people ? viewsWithPeople : planViews;
  const names = Object.keys(dimensions) as DimensionName[];
  const Dimensions: Readonly<Record<DimensionName, DimensionName>> = namesOf(dimensions);
  registerEnumType(Dimensions, {
    name: `${name}Dimension`,
    description: `What ${of} are grouped by.`,
    valuesConfig: Object.fromEntries(
      names.map((each) => [each, { description: dimensions[each].description }]),
    ) as Record<DimensionName, { description: string }>,
  });
  const bounded = Object.keys(measures).filter(
    (column) => measureTypes[measures[column]?.type ?? 'DAY'].condition,
  );
  const columns = Object.fromEntries(Object.keys(measures).map((column) => [constantCase(column), column]));
  const OrderField: Readonly<Record<string, string>> = { ...namesOf(columns), ...Dimensions };
  registerEnumType(OrderField, {
    name: `${name}GroupOrderField`,
    description: `What groups of ${of} are ordered by. Those without a value come last in either direction.`,
    valuesConfig: {
      ...Object.fromEntries(
        Object.entries(columns).map(([each, column]) => [
          each,
          { description: measures[column]?.description ?? '' },
        ]),
      ),
      ...dimensionDescriptions(Dimensions),
    },
  });

  @InputType(`${name}GroupOrder`, { description: `One step of an order of groups of ${of}.` })
  class Order extends groupOrderOf<string>(`${name}Group`, OrderField) {}

  @InputType(`${name}GroupHaving`, {
    description: 'Which groups to keep. All conditions must hold; a measure that is null meets none.',
  })
  class Having {}
  classWith(
    Having,
    bounded.map((column) => {
      const { description, type } = measures[column] as PlannedMeasure;
      return [
        column,
        Field(() => measureTypes[type].condition?.() as never, { nullable: true, description }),
      ];
    }),
  );

  const numbers = Object.fromEntries(bounded.map((column) => [column, measures[column]?.description ?? '']));
  const { Figures, FiguresHaving } = viewTypesOf(`${name}Group`, numbers);
  classWith(
    Having,
    offered.map((view) => [
      viewFields[view],
      Field(() => FiguresHaving, {
        nullable: true,
        description: viewDescriptions[view],
      }) as PropertyDecorator,
    ]),
  );
  const viewed: Viewed = {
    measures: bounded,
    additive: new Set(
      bounded.filter((column) => {
        const { additive, type } = measures[column] as PlannedMeasure;
        return additive ?? type !== 'NUMBER';
      }),
    ),
    years: Object.fromEntries(
      names
        .filter((each) => dimensions[each].isYear)
        .map((each) => [each, { year: dimensions[each].dimension.column, within: null }]),
    ),
  };

  @ObjectType(`${name}Group`, {
    simpleResolvers: true,
    description: `What ${of} are alike in what was grouped by, measured together.`,
  })
  class Group {}
  classWith(Group, [
    ...names.map((each) => {
      const { field, type } = dimensions[each];
      const description = `Null unless grouped by ${each}, and where there is none.`;
      return [field, Field(type as never, { nullable: true, description }) as PropertyDecorator] as const;
    }),
    ...Object.entries(measures).map(([column, { description, type }]) => {
      const { field, nullable } = measureTypes[type];
      return [column, Field(field as never, { nullable, description }) as PropertyDecorator] as const;
    }),
    ...offered.map((view) => {
      const description = viewDescriptions[view];
      return [viewFields[view], Field(() => Figures, { description }) as PropertyDecorator] as const;
    }),
    ...(people ? [['people', peopleField(people)] as const] : []),
    [
      'breaks',
      Field(() => [Break], {
        description: `${breaksInWords} Here: of a group of one year, since the year before.`,
      }) as PropertyDecorator,
    ],
    [
      'provenance',
      Field(parts.provenance as never, {
        description:
          'Measured by us, so without a document of its own; `synthetic` when anything of the group is.',
      }) as PropertyDecorator,
    ],
  ]);

  @ObjectType(`${name}GroupConnection`, { simpleResolvers: true, description: `A page of groups of ${of}.` })
  class Connection extends connectionOf(Group as ClassType<object>, `${name}Group`) {}

  const provenances = {
    synthetic: aggregateProvenance(
      true,
      `Tính từ ${parts.ofVi}, trong đó có dữ liệu giả lập.`,
      `Measured over ${of}, of which at least one is synthetic.`,
    ),
    documented: aggregateProvenance(false, `Tính từ ${parts.ofVi}.`, `Measured over ${of}.`),
  };

  const has = (row: Row, each: DimensionName) => row[dimensions[each].dimension.name] != null;
  const passing = names.filter((each) => dimensions[each].ofPassingUnits);
  const years = names.filter((each) => dimensions[each].isYear);

  function breaksOf(row: Row): readonly Break[] {
    const isOfYear = years.some((each) => row[dimensions[each].dimension.name] === yearOfMerger);
    const isOfUnits = parts.ofEachUnit || passing.some((each) => has(row, each));
    return breaksOfMerger(isOfYear && isOfUnits);
  }

  function toGroup(row: Row): object {
    const places = names.map((each) => {
      const { dimension, field, toValue } = dimensions[each];
      const stored = row[dimension.name] ?? null;
      return [field, stored === null || !toValue ? stored : toValue(stored as string)];
    });
    const figures = Object.entries(measures).map(([column, { type }]) => {
      const value = row[column] ?? null;
      return [column, type === 'MONEY' ? toMoneyOrNull(value as string | null) : value];
    });
    const { synthetic, documented } = provenances;
    const views = offered.map((view) => [viewFields[view], figuresOf(row, view, bounded)]);
    const provenance = row.synthetic ? synthetic : documented;
    const more = { people: peopleOf(row), breaks: breaksOf(row), provenance };
    return { ...Object.fromEntries([...places, ...figures, ...views]), ...more };
  }

  return {
    Dimensions,
    Group,
    Connection,
    /** The arguments of the list of groups, as the base of a class. */
    argsWith: <Filter extends object>(Filter: ClassType<Filter>, description: string) =>
      groupArgsOf<Filter, DimensionName>({
        name: `${name}Group`,
        Filter,
        description,
        Dimensions,
        Having,
        Order,
      }),
    /** A page of the groups. */
    read(
      context: ReadContext,
      args: GroupArgs<object, DimensionName>,
      { from, conditions, asked, info }: GroupedFrom,
    ): Promise<Page<object>> {
      const { groupBy, having, orderBy, top, filter, shareWithin, first, after } = args;
      checkGroupBy(Dimensions, groupBy);
      checkGroupOrder(Dimensions, orderBy ?? [], groupBy);
      const by = Object.fromEntries(names.map((each) => [each, dimensions[each].dimension]));
      const chosen = groupBy.map((each) => dimensions[each].dimension);
      const order = orderOfGroups(orderBy ?? [], columns, by, chosen);
      const selected = selectedFields(info);
      const views = viewColumns(viewed, {
        groupBy,
        dimensions: by,
        shareWithin: shareWithin ?? [],
        selected,
        having: having ?? {},
        orderBy: (orderBy ?? []).map(({ field, of }) => ({ of: of ?? null, measure: columns[field] })),
      });
      const perHead = people && (selected.has('people') || hasPerHead(views));
      const list = {
        name: `${name} groups ${JSON.stringify([groupBy, having, orderBy, top, filter, shareWithin, asked])}`,
        groups: groupedRows({
          parent: null,
          dimensions: chosen,
          measures: {
            ...Object.fromEntries(Object.entries(measures).map(([column, { value }]) => [column, value])),
            synthetic: sql`coalesce(bool_or(${parts.synthetic}), false)`,
          },
          from,
          conditions,
        }),
        views,
        names: [
          ...chosen.map((dimension) => dimension.name),
          ...Object.keys(measures).filter((column) => selected.has(column)),
          ...Object.keys(views),
          ...(perHead ? ['people', 'people_synthetic'] : []),
          'synthetic',
        ],
        ...(perHead && { beside: people.join({ groupBy, filter: filter ?? {}, dimensions: by }) }),
        having: meetsHaving({ ...having, ...havingOfViews(having ?? {}) }, [
          ...bounded,
          ...Object.keys(views),
        ]),
        order,
        top: topOf(top, by, groupBy),
      };
      const page: PageRequest = { first, after };
      return readGroups(context, list, page, (row: Row) => toGroup(row));
    },
  };
}
