import type { RawBuilder } from 'kysely';
import type { Page, PageRequest } from '../graph/page.js';
import { readPage } from '../graph/read-page.js';
import type { ReadContext } from '../reading/read-context.js';
import { sql } from '../reading/sql.js';
import type { Top } from './group-top.js';
import { columnOf } from './view-column.js';

/** A list of groups: which of them, and in what order. */
export interface GroupList {
  /** Tells this list from any other, arguments included: a cursor of another is refused. */
  readonly name: string;
  /** The groups, as `groupedRows` makes them. */
  readonly groups: RawBuilder<unknown>;
  /**
   * The columns that are read of a group; all by default. What is measured for none of them, and neither for `having` nor
   * for the order, the database leaves out.
   */
  readonly names?: readonly string[];
  /** Measures that follow from other columns of a group, by the column that each makes. */
  readonly derived?: Readonly<Record<string, RawBuilder<unknown>>>;
  /** Columns that follow from those of all groups, derived ones included, by the column that each makes: windows. */
  readonly views?: Readonly<Record<string, RawBuilder<unknown>>>;
  /** What stands beside the groups once they are measured, as after `from measured`. */
  readonly beside?: RawBuilder<unknown>;
  /** Which groups to keep; may name derived columns. */
  readonly having: RawBuilder<unknown>;
  /** A total order: no two groups are in the same place. */
  readonly order: RawBuilder<unknown>;
  /** Only the first in that order of each value of some dimensions; null or left out for all. */
  readonly top?: Top | null;
}

function withColumns(table: RawBuilder<unknown>, columns: GroupList['derived'] = {}): RawBuilder<unknown> {
  return sql.join([
    sql`${table}.*`,
    ...Object.entries(columns).map(([column, value]) => sql`${value} as ${columnOf(column)}`),
  ]);
}

/** The groups with what follows from them. */
function measured({ derived, views = {}, beside }: GroupList): RawBuilder<unknown> {
  const groups = sql`select ${withColumns(sql`grouped`, derived)} from grouped`;
  if (Object.keys(views).length === 0 && !beside) return groups;
  return sql`select ${withColumns(sql`derived`, views)}${beside ? sql`, people, people_synthetic` : sql``}
    from (${groups}) as derived ${beside ?? sql``}`;
}

function columnsOf({ names }: GroupList): RawBuilder<unknown> {
  return names ? sql.join(names.map((name) => sql`kept.${columnOf(name)}`)) : sql`kept.*`;
}

/** The groups `kept`, or the first of them of each value of some dimensions. */
function topped({ top, order }: GroupList): RawBuilder<unknown> {
  if (!top) return sql`kept`;
  const per = sql.join(top.per.map(({ column }) => column));
  return sql`(select * from (
    select kept.*, row_number() over (partition by ${per} order by ${order}) as place_in_top from kept
  ) as placed_in_top where place_in_top <= ${top.first}) as kept`;
}

/**
 * A page of a list of groups. A cursor keeps a group's place in its list.
 *
 * SQL: the groups, those that meet `having`, numbered in order, and of these the page.
 */
export function readGroups<Row extends object, Node extends object>(
  context: ReadContext,
  list: GroupList,
  page: PageRequest,
  toNode: (row: Row) => Node,
): Promise<Page<Node>> {
  const paged = {
    name: list.name,
    with: sql`with grouped as (${list.groups}),
      kept as (select * from (${measured(list)}) as measured where ${list.having}),
      placed as (select ${columnsOf(list)}, row_number() over (order by ${list.order}) as place from ${topped(list)})`,
    columns: sql<Row>`*`,
    from: sql`placed`,
    where: sql`true`,
    order: [{ value: sql`place`, type: 'bigint' }],
  } as const;
  return readPage(context, paged, page, (rows) => rows.map(toNode));
}
