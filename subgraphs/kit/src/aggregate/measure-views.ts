import type { RawBuilder } from 'kysely';
import { type ClassType, Field, Float, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { badInput } from '../platform-error.js';
import { sql } from '../reading/sql.js';
import { classWith } from './class-with.js';
import type { Dimension } from './dimension.js';
import { type Having, NumberCondition } from './having.js';

/** The ways to look at the measure of a group beside others; VALUE is the measure itself. */
export const MeasureView = {
  VALUE: 'VALUE',
  SHARE_OF_TOTAL: 'SHARE_OF_TOTAL',
  CHANGE: 'CHANGE',
  GROWTH: 'GROWTH',
  PER_HEAD: 'PER_HEAD',
} as const;
export type MeasureView = keyof typeof MeasureView;

/** The field of a group that holds each view. */
export const viewFields = {
  SHARE_OF_TOTAL: 'shareOfTotal',
  CHANGE: 'change',
  GROWTH: 'growth',
  PER_HEAD: 'perHead',
} as const satisfies Record<Exclude<MeasureView, 'VALUE'>, string>;
export type ViewField = (typeof viewFields)[keyof typeof viewFields];

/** What is said of each view wherever it is described. */
export const viewDescriptions: Readonly<Record<MeasureView, string>> = {
  VALUE: 'The measure itself.',
  SHARE_OF_TOTAL:
    'The part of the total of all groups that are alike in `shareWithin`, from 0 to 1, before `having` keeps any. Only of ' +
    'measures that add up.',
  CHANGE:
    'The difference to the group of the year before, alike in all other dimensions; null where that is not among the ' +
    'groups asked for. `breaks` say where the two do not compare.',
  GROWTH: 'That difference as a fraction of the value of the year before: 0.1 is ten per cent more.',
  PER_HEAD: 'The measure divided by the people of the place in the year.',
};

registerEnumType(MeasureView, {
  name: 'MeasureView',
  description: 'A way to look at the measure of a group.',
  valuesConfig: Object.fromEntries(
    Object.entries(viewDescriptions).map(([view, description]) => [view, { description }]),
  ) as Record<MeasureView, { description: string }>,
});

/** The column of a view of a measure. */
export function viewColumn(view: MeasureView, measure: string): string {
  return view === 'VALUE' ? measure : `${viewFields[view]}.${measure}`;
}

/** The figures of a view, by measure. */
export type Figures = Readonly<Record<string, number | null>>;

/**
 * The types of the views of a group: an object with a number for each measure, and an input with bounds for each.
 *
 * @param measures the measures, each with its description
 */
export function viewTypesOf(name: string, measures: Readonly<Record<string, string>>) {
  @ObjectType(`${name}Figures`, {
    simpleResolvers: true,
    description: 'The measures of a group, seen beside others. Null where one cannot be seen so.',
  })
  class GroupFigures {}
  classWith(
    GroupFigures,
    Object.entries(measures).map(([measure, description]) => [
      measure,
      Field(() => Float, { nullable: true, description }) as PropertyDecorator,
    ]),
  );

  @InputType(`${name}FiguresHaving`, {
    description: 'Bounds of the measures of a group, seen beside others.',
  })
  class FiguresHaving {}
  classWith(
    FiguresHaving,
    Object.entries(measures).map(([measure, description]) => [
      measure,
      Field(() => NumberCondition, { nullable: true, description }) as PropertyDecorator,
    ]),
  );
  return { Figures: GroupFigures as ClassType<Figures>, FiguresHaving: FiguresHaving as ClassType<Having> };
}

/** How a kind of group can be seen. */
export interface Viewed {
  /** The measures that are numbers, by column. */
  readonly measures: readonly string[];
  /** Those among them that add up. */
  readonly additive: ReadonlySet<string>;
  /** The dimensions that tell the year, each with the year and with what tells apart the groups of one year, in SQL. */
  readonly years: Readonly<
    Record<string, { readonly year: RawBuilder<unknown>; readonly within: RawBuilder<unknown> | null }>
  >;
}

/** What of the views is asked for. */
export interface AskedViews {
  readonly groupBy: readonly string[];
  readonly dimensions: Readonly<Record<string, Dimension>>;
  readonly shareWithin: readonly string[];
  /** The names of all fields that are selected. */
  readonly selected: ReadonlySet<string>;
  readonly having: Readonly<Partial<Record<ViewField, Having | null | undefined>>>;
  readonly orderBy: readonly { readonly of?: MeasureView | null; readonly measure: string | undefined }[];
}

/** The measures of each view that are selected, bounded or ordered by. */
export function measuresOfViews(
  { measures }: Viewed,
  asked: AskedViews,
): ReadonlyMap<MeasureView, ReadonlySet<string>> {
  const found = new Map<MeasureView, Set<string>>();
  const add = (view: MeasureView, measure: string) => {
    found.set(view, (found.get(view) ?? new Set()).add(measure));
  };
  for (const [view, field] of Object.entries(viewFields) as [Exclude<MeasureView, 'VALUE'>, ViewField][]) {
    if (asked.selected.has(field)) {
      for (const measure of measures) if (asked.selected.has(measure)) add(view, measure);
    }
    for (const [measure, bounds] of Object.entries(asked.having[field] ?? {})) if (bounds) add(view, measure);
  }
  for (const { of, measure } of asked.orderBy) if (of && of !== 'VALUE' && measure) add(of, measure);
  return found;
}

function windowBy(partition: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return partition.length > 0 ? sql`partition by ${sql.join(partition)}` : sql``;
}

/** The window over the groups of other years, and the year; a grouping by no year, or by two, is BAD_USER_INPUT. */
function yearWindow({ years }: Viewed, { groupBy, dimensions }: AskedViews) {
  const [name, ...others] = groupBy.filter((dimension) => dimension in years);
  const time = years[name ?? ''];
  if (!time || others.length > 0) {
    throw badInput(
      `change and growth are asked of groups by ${groupBy.join(', ')}`,
      `one of ${Object.keys(years).join(', ')} in groupBy, and one alone`,
    );
  }
  const rest = groupBy
    .filter((dimension) => dimension !== name)
    .flatMap((one) => dimensions[one]?.column ?? []);
  const partition = time.within ? [...rest, time.within] : rest;
  return { window: sql`(${windowBy(partition)} order by ${time.year})`, year: time.year };
}

/**
 * The columns of the views that are asked for: windows over all groups, so that what `having` leaves out counts for the
 * others. Those of PER_HEAD are made of a column `people`.
 */
export function viewColumns(
  viewed: Viewed,
  asked: AskedViews,
): Readonly<Record<string, RawBuilder<unknown>>> {
  const columns: Record<string, RawBuilder<unknown>> = {};
  const foreign = asked.shareWithin.find((name) => !asked.groupBy.includes(name));
  if (foreign) {
    throw badInput(
      `shareWithin names ${foreign}, which groupBy does not`,
      `some of ${asked.groupBy.join(', ')}`,
    );
  }
  for (const [view, measures] of measuresOfViews(viewed, asked)) {
    const before = view === 'CHANGE' || view === 'GROWTH' ? yearWindow(viewed, asked) : null;
    for (const measure of measures) {
      const value = sql.ref(measure);
      if ((view === 'SHARE_OF_TOTAL' || view === 'PER_HEAD') && !viewed.additive.has(measure)) {
        if (asked.selected.has(viewFields[view])) {
          columns[viewColumn(view, measure)] = sql`null::float8`;
          continue;
        }
        throw badInput(`${measure} does not add up to a total`, [...viewed.additive].join(', '));
      }
      columns[viewColumn(view, measure)] =
        view === 'SHARE_OF_TOTAL'
          ? sql`${value}::float8 / nullif(sum(${value}) over (${windowBy(
              asked.shareWithin.flatMap((name) => asked.dimensions[name]?.column ?? []),
            )}), 0)::float8`
          : view === 'PER_HEAD'
            ? sql`${value}::float8 / nullif(people, 0)::float8`
            : before
              ? changeOf(value, before, view === 'GROWTH')
              : sql`null::float8`;
    }
  }
  return columns;
}

/** Whether any of those columns needs the people of groups. */
export function hasPerHead(columns: object): boolean {
  return Object.keys(columns).some((column) => column.startsWith(`${viewFields.PER_HEAD}.`));
}

function changeOf(
  value: RawBuilder<unknown>,
  { window, year }: { readonly window: RawBuilder<unknown>; readonly year: RawBuilder<unknown> },
  isRelative: boolean,
): RawBuilder<unknown> {
  const earlier = sql`lag(${value}) over ${window}`;
  const change = sql`(${value} - ${earlier})::numeric::float8`;
  const figure = isRelative ? sql`${change} / nullif(abs(${earlier}), 0)::float8` : change;
  return sql`case when lag(${year}) over ${window} = ${year} - 1 then ${figure} end`;
}

/** The year of a column of periods such as `2024`, `2024-Q1` and `2024-03`, and what is alike from year to year. */
export function yearOfPeriod(column: RawBuilder<unknown>) {
  return { year: sql`left(${column}, 4)::int`, within: sql`substr(${column}, 5)` };
}

/** The figures of a view in a row. */
export function figuresOf(
  row: object,
  view: Exclude<MeasureView, 'VALUE'>,
  measures: readonly string[],
): Figures {
  const columns = row as Readonly<Record<string, number | null>>;
  return Object.fromEntries(measures.map((measure) => [measure, columns[viewColumn(view, measure)] ?? null]));
}

/** The bounds of the views as `meetsHaving` takes them, by column. */
export function havingOfViews(having: AskedViews['having']): Having {
  const views = Object.keys(viewFields) as Exclude<MeasureView, 'VALUE'>[];
  return Object.fromEntries(
    views.flatMap((view) =>
      Object.entries(having[viewFields[view]] ?? {}).map(([measure, bounds]) => [
        viewColumn(view, measure),
        bounds,
      ]),
    ),
  );
}
