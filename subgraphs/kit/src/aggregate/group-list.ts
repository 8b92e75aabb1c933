import { type RawBuilder, sql } from 'kysely';
import { checkPageSize, decodeCursor, type Page, type PageRequest, toPage } from '../graph/page.js';
import type { ReadContext } from '../reading/read-context.js';

/** A list of groups: which of them, and in what order. */
export interface GroupList {
  /** Tells this list from any other, arguments included: a cursor of another is refused. */
  readonly name: string;
  /** The groups, as `groupedRows` makes them. */
  readonly groups: RawBuilder<unknown>;
  /** Measures that follow from other columns of a group, by the column that each makes. */
  readonly derived?: Readonly<Record<string, RawBuilder<unknown>>>;
  /** Which groups to keep; may name derived columns. */
  readonly having: RawBuilder<unknown>;
  /** A total order: no two groups are in the same place. */
  readonly order: RawBuilder<unknown>;
}

/** A group and its place in the list; on a page without groups, one row that has only the total. */
type PlacedRow<Row> = Row & { readonly place: string | null; readonly total: string };

function derivedColumns(derived: GroupList['derived'] = {}): RawBuilder<unknown> {
  return sql.join([
    sql`grouped.*`,
    ...Object.entries(derived).map(([column, value]) => sql`${value} as ${sql.ref(column)}`),
  ]);
}

/**
 * A page of a list of groups. A cursor keeps a group's place in its list.
 *
 * SQL: the groups, those that meet `having`, numbered in order, and of these the page; the total rides on every row.
 */
export async function readGroups<Row, Node extends object>(
  context: ReadContext,
  list: GroupList,
  page: PageRequest,
  toNode: (row: Row) => Node,
): Promise<Page<Node>> {
  const limit = checkPageSize(page.first) + 1;
  const [skip] = page.after == null ? [0] : decodeCursor(list.name, page.after);
  const { rows } = await sql<PlacedRow<Row>>`
    with grouped as (${list.groups}),
    kept as (select * from (select ${derivedColumns(list.derived)} from grouped) as measured where ${list.having}),
    placed as (select kept.*, row_number() over (order by ${list.order}) as place from kept)
    select asked.*, counted.total from (select count(*) as total from kept) as counted
    left join (select * from placed where place > ${skip} order by place limit ${limit}) as asked on true
    order by asked.place`.execute(context.database);
  const nodes: Node[] = [];
  const places = new Map<Node, number>();
  for (const row of rows) {
    if (row.place === null) continue;
    const node = toNode(row);
    nodes.push(node);
    places.set(node, Number(row.place));
  }
  return toPage(list.name, page, nodes, Number(rows[0]?.total ?? 0), (node) => [places.get(node) ?? null]);
}
