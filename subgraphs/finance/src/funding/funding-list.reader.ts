import {
  checkPageSize,
  decodeCursor,
  OrderDirection,
  type Page,
  type PageRequest,
  type ReadContext,
  toPage,
} from '@ntp-graph/kit';
import { type RawBuilder, sql } from 'kysely';
import { usualRateSql } from './disbursement-rate.js';
import { amountsWithPath } from './funding.reader.js';
import type { FundingGroup } from './funding-group.type.js';
import type { FundingHaving } from './funding-having.args.js';
import type { FundingListRequest } from './funding-list.args.js';
import { type FundingOrder, FundingOrderField } from './funding-order-field.js';
import { type FundingRow, toFundingGroup } from './funding-row.js';
import { dimensionOrder, dimensionsOrder, fundingSums } from './funding-sums.js';

/** A group and its place in the list; on a page without groups, one row that has only the total. */
type PlacedRow = FundingRow & { readonly place: string | null; readonly total: string };
type PlacedGroup = FundingGroup & { readonly place: number };

const amountColumns = {
  PLANNED: sql.ref('planned'),
  ALLOCATED: sql.ref('allocated'),
  CARRIED_OVER: sql.ref('carriedOver'),
  DISBURSED: sql.ref('disbursed'),
  SETTLED: sql.ref('settled'),
  DISBURSEMENT_RATE: sql.ref('rate'),
};

const comparisons = { lt: sql`<`, lte: sql`<=`, gt: sql`>`, gte: sql`>=` };

const havingColumns: Readonly<Record<keyof FundingHaving, RawBuilder<unknown>>> = {
  planned: amountColumns.PLANNED,
  allocated: amountColumns.ALLOCATED,
  carriedOver: amountColumns.CARRIED_OVER,
  disbursed: amountColumns.DISBURSED,
  settled: amountColumns.SETTLED,
  disbursementRate: amountColumns.DISBURSEMENT_RATE,
};

function kept(having: FundingHaving): RawBuilder<unknown> {
  const conditions = (Object.keys(havingColumns) as (keyof FundingHaving)[]).flatMap((measure) =>
    (Object.keys(comparisons) as (keyof typeof comparisons)[]).flatMap((comparison) => {
      const bound = having[measure]?.[comparison];
      if (bound == null) return [];
      const type = measure === 'disbursementRate' ? sql`float8` : sql`numeric`;
      return [sql`${havingColumns[measure]} ${comparisons[comparison]} ${bound}::${type}`];
    }),
  );
  return conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`true`;
}

function orderColumn(field: FundingOrderField): RawBuilder<unknown> {
  switch (field) {
    case FundingOrderField.PLANNED:
    case FundingOrderField.ALLOCATED:
    case FundingOrderField.CARRIED_OVER:
    case FundingOrderField.DISBURSED:
    case FundingOrderField.SETTLED:
    case FundingOrderField.DISBURSEMENT_RATE:
      return amountColumns[field];
    default:
      return dimensionOrder(field as never);
  }
}

function orderOf({ orderBy, groupBy }: FundingListRequest): RawBuilder<unknown> {
  const asked = orderBy.map(({ field, direction }: FundingOrder) => {
    const way = direction === OrderDirection.DESC ? sql`desc` : sql`asc`;
    return sql`${orderColumn(field)} ${way} nulls last`;
  });
  return sql.join([...asked, dimensionsOrder(groupBy)]);
}

function sumsOf(request: FundingListRequest): RawBuilder<unknown> {
  const { level, within } = request;
  const conditions = [sql`p.level = ${level}`];
  if (within !== null && within !== 'VN') {
    conditions.push(sql`${within} in (p.unit_id, p.province_id, p.district_id)`);
  }
  return fundingSums(request, { parent: null, from: amountsWithPath(request), conditions });
}

/**
 * Groups of funding over all places and programmes, in pages. A cursor keeps a group's place in its list.
 *
 * SQL: the sums, those that meet `having`, numbered in order, and of these the page; the total rides on every row.
 */
export async function fundingList(
  context: ReadContext,
  request: FundingListRequest,
  page: PageRequest,
): Promise<Page<FundingGroup>> {
  const limit = checkPageSize(page.first) + 1;
  const list = `funding ${JSON.stringify(request)}`;
  const [skip] = page.after == null ? [0] : decodeCursor(list, page.after);
  const { rows } = await sql<PlacedRow>`
    with sums as (${sumsOf(request)}),
    kept as (
      select * from (select sums.*, ${usualRateSql} as rate from sums) as rated where ${kept(request.having)}
    ),
    placed as (select kept.*, row_number() over (order by ${orderOf(request)}) as place from kept)
    select asked.*, counted.total from (select count(*) as total from kept) as counted
    left join (select * from placed where place > ${skip} order by place limit ${limit}) as asked on true
    order by asked.place`.execute(context.database);
  const groups = rows.flatMap((row) =>
    row.place === null ? [] : [{ ...toFundingGroup(row), place: Number(row.place) }],
  );
  return toPage<FundingGroup>(list, page, groups, Number(rows[0]?.total ?? 0), (group) => [
    (group as PlacedGroup).place,
  ]);
}
