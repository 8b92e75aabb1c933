import type { RawBuilder } from 'kysely';
import type { ReadContext } from '../reading/read-context.js';
import { constantSql, sql } from '../reading/sql.js';
import { OrderDirection } from './order-direction.js';
import { checkPageSize, decodeCursor, type Page, type PageRequest, type Position, toPage } from './page.js';

/** What a list is sorted by. It is never null. */
export interface SortKey {
  readonly value: RawBuilder<unknown>;
  readonly type: 'text' | 'date' | 'integer' | 'bigint' | 'numeric';
}

/** A list in its order. */
export interface SortedList {
  /** Its name and what was chosen of it: a cursor of another list is refused. */
  readonly name: string;
  /** What it is sorted by; together unique. A cursor holds their values. */
  readonly order: readonly SortKey[];
  /** ASC by default. */
  readonly direction?: OrderDirection;
}

/** What cuts a page out of a list, as pieces of its statement. */
export interface PageCut {
  /** The sort values of a row, to select beside its columns. */
  readonly keys: RawBuilder<unknown>;
  /** What these are called in a row. */
  readonly keyNames: readonly string[];
  /** Whether a row comes after the cursor. */
  readonly isBeyond: RawBuilder<unknown>;
  /** The order of the rows, and that of rows which were selected with their keys. */
  readonly order: RawBuilder<unknown>;
  readonly orderOfSelected: RawBuilder<unknown>;
  /** One more than asked for, which tells that there is more. */
  readonly limit: number;
  /** The page of such rows. */
  page<Node>(rows: readonly object[], nodes: readonly Node[], totalCount: number): Page<Node>;
}

const keyName = (place: number) => `sortKey${place}`;

function isBeyond({ name, order, direction }: SortedList, after: string | null | undefined) {
  if (after == null) return sql`true`;
  const position = decodeCursor(name, after);
  const values = order.map(({ type }, place) => sql`${position[place]}::${constantSql(type)}`);
  const sign = direction === OrderDirection.DESC ? sql`<` : sql`>`;
  return sql`(${sql.join(order.map(({ value }) => value))}) ${sign} (${sql.join(values)})`;
}

/** The pieces of a statement that reads a page of a list by itself. */
export function cutPage(list: SortedList, request: PageRequest): PageCut {
  const { name, order } = list;
  const towards = list.direction === OrderDirection.DESC ? sql` desc` : sql``;
  const names = order.map((_, place) => keyName(place));
  const positionOf = (row: object): Position =>
    names.map((key) => (row as Readonly<Record<string, string | number>>)[key] ?? null);
  return {
    keys: sql.join(order.map(({ value }, place) => sql`${value} as ${constantSql(`"${keyName(place)}"`)}`)),
    keyNames: names,
    isBeyond: isBeyond(list, request.after),
    order: sql.join(order.map(({ value }) => sql`${value}${towards}`)),
    orderOfSelected: sql.join(names.map((key) => sql`${constantSql(`"${key}"`)}${towards}`)),
    limit: checkPageSize(request.first) + 1,
    page: (rows, nodes, totalCount) =>
      toPage(name, request, nodes, totalCount, (place) => positionOf(rows[place] as object)),
  };
}

/** A list whose pages one statement reads and counts. */
export interface PagedList<Row> extends SortedList {
  /** What stands before `select`: common table expressions. */
  readonly with?: RawBuilder<unknown>;
  /** What stands after `select`. */
  readonly columns: RawBuilder<Row>;
  readonly from: RawBuilder<unknown>;
  readonly where: RawBuilder<unknown>;
}

/** A row of a page; without its keys when the page is empty and only the count is known. */
type PageRow<Row> = Row & { readonly sortKey0: unknown; readonly total: string };

/**
 * Reads a page of a list, and counts the list, in one SQL. The size is part of it: of one that it does not know, a plan for
 * all values takes it that a tenth of the rows are wanted, and would read whole tables in their order for a few.
 *
 * @param toNodes the rows as nodes, each at the place of its row
 * @example
 * // select page.*, counted.total from (select count(*) as total from … where …) as counted
 * // left join lateral (select … from … where … and (o.raised_on, o.id) > ($1::date, $2::text) order by … limit 21) …
 */
export async function readPage<Row extends object, Node extends object>(
  context: ReadContext,
  list: PagedList<Row>,
  request: PageRequest,
  toNodes: (rows: readonly Row[]) => readonly Node[] | Promise<readonly Node[]>,
): Promise<Page<Node>> {
  const { columns, from, where } = list;
  const cut = cutPage(list, request);
  const { rows } = await sql<PageRow<Row>>`
    ${list.with ?? sql``} select page.*, counted.total
    from (select count(*) as total from ${from} where ${where}) as counted
    left join lateral (
      select ${columns}, ${cut.keys} from ${from} where ${where} and ${cut.isBeyond}
      order by ${cut.order} limit ${sql.lit(cut.limit)}
    ) as page on true
    order by ${cut.orderOfSelected}`.execute(context.database);
  const found = rows.filter(({ sortKey0 }) => sortKey0 !== null);
  return cut.page(found, await toNodes(found), Number(rows[0]?.total));
}
