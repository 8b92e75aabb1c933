import { decodeCursor, type Page, type PageRequest, type ReadContext, toPage } from '@ntp-graph/kit';
import { type RawBuilder, sql } from 'kysely';

/** A column that a list is sorted by, and that its cursors hold. It is never null. */
export interface SortColumn {
  /** Its name among the columns of the list and on the node. */
  readonly name: string;
  /** What SQL sorts by. */
  readonly value: RawBuilder<unknown>;
  readonly type: 'text' | 'date' | 'integer';
}

/** A list that is read in pages. */
export interface PagedList {
  /** Its name and what was chosen of it: a cursor of another list is refused. */
  readonly name: string;
  /** The columns of a row, `id` among them. */
  readonly columns: RawBuilder<unknown>;
  readonly from: RawBuilder<unknown>;
  readonly where: RawBuilder<unknown>;
  /** What it is sorted by, ascending; together unique. */
  readonly order: readonly SortColumn[];
}

/** A row of a page; without an id when the page is empty and only the count is known. */
type PageRow<Row> = Row & { readonly id: string | null; readonly total: string };

function isBeyond({ name, order }: PagedList, after: string | null | undefined): RawBuilder<unknown> {
  if (after == null) return sql`true`;
  const position = decodeCursor(name, after);
  const values = order.map(({ type }, index) => sql`${position[index]}::${sql.raw(type)}`);
  return sql`(${sql.join(order.map(({ value }) => value))}) > (${sql.join(values)})`;
}

/**
 * Reads a page of a list, and counts the list, in one SQL.
 *
 * @example
 * // select page.*, counted.total from (select count(*) as total from … where …) as counted
 * // left join lateral (select … from … where … and (o.raised_on, o.id) > ($1::date, $2::text) order by … limit 21) …
 */
export async function readPage<Row extends object, Node extends object>(
  context: ReadContext,
  list: PagedList,
  request: PageRequest,
  toNode: (row: Row) => Node,
): Promise<Page<Node>> {
  const { columns, from, where, order } = list;
  const { rows } = await sql<PageRow<Row>>`
    select page.*, counted.total from (select count(*) as total from ${from} where ${where}) as counted
    left join lateral (
      select ${columns} from ${from} where ${where} and ${isBeyond(list, request.after)}
      order by ${sql.join(order.map(({ value }) => value))} limit ${request.first + 1}
    ) as page on true
    order by ${sql.join(order.map(({ name }) => sql.ref(`page.${name}`)))}`.execute(context.database);
  const nodes = rows.filter(({ id }) => id !== null).map(toNode);
  const position = (node: Node) =>
    order.map(({ name }) => (node as Readonly<Record<string, string | number>>)[name] ?? null);
  return toPage(list.name, request, nodes, Number(rows[0]?.total ?? 0), position);
}
