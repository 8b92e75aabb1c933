import {
  allOf,
  columnsOf,
  cutPage,
  isUnitWithin,
  type ListSortKey,
  type Page,
  type PageRequest,
  provenanceOf,
  type ReadContext,
  type RowOf,
  selectList,
  sortedBy,
  sql,
  toMoney,
} from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import { Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { p, table } from '../table.js';
import {
  checkLedgerFilter,
  LedgerEntryArgs,
  type LedgerEntryFilter,
  type LedgerEntryOrder,
  type LedgerEntryOrderField,
} from './ledger-entry.args.js';
import { LedgerEntryEntity } from './ledger-entry.entity.js';
import { type LedgerEntry, LedgerEntryConnection } from './ledger-entry.type.js';

const e = table(LedgerEntryEntity, 'e');

const { fundSource: source, id, ...others } = columnsOf(LedgerEntryEntity, 'e');
const columns = { ...others, source, entryId: sql<string>`${id}::text` };

/** A page, and what the whole list is: it is counted only when the count is asked for. */
type EntryPage = Page<LedgerEntry> & { readonly filter: LedgerEntryFilter };

const orderKeys: Readonly<Record<LedgerEntryOrderField, ListSortKey>> = {
  ENTRY: { value: e.id, type: 'bigint' },
  ENTERED_ON: { value: e.enteredOn, type: 'date' },
  AMOUNT: { value: e.amount, type: 'bigint' },
  UNIT: { value: e.unitId, type: 'text' },
};

function conditions(filter: LedgerEntryFilter): RawBuilder<unknown> {
  const { within, includePredecessors, level, programmes, components, planYears, measures } = filter;
  const { capital, source: ofSource, enteredFrom, enteredTo, changedSince, synthetic } = filter;
  const parts: RawBuilder<unknown>[] = [];
  if (within != null) parts.push(isUnitWithin('finance', e.unitId, within, includePredecessors ?? false));
  if (level != null) {
    parts.push(sql`${e.unitId} in (select ${p.unitId} from ${p} where ${p.level} = ${level})`);
  }
  if (programmes != null) parts.push(sql`${e.programmeCode} = any(${programmes}::text[])`);
  if (components != null) parts.push(sql`${e.componentCode} = any(${components}::text[])`);
  if (planYears != null) parts.push(sql`${e.planYear} = any(${planYears}::int[])`);
  if (measures != null) parts.push(sql`${e.measure} = any(${measures}::text[])`);
  if (capital != null) parts.push(sql`${e.capital} = ${capital}`);
  if (ofSource != null) parts.push(sql`${e.fundSource} = ${ofSource}`);
  if (enteredFrom != null) parts.push(sql`${e.enteredOn} >= ${enteredFrom}::date`);
  if (enteredTo != null) parts.push(sql`${e.enteredOn} <= ${enteredTo}::date`);
  if (changedSince != null) parts.push(sql`${e.changedAt} >= ${changedSince}::timestamptz`);
  if (synthetic != null) parts.push(sql`${e.synthetic} = ${synthetic}`);
  return allOf(parts);
}

function toEntry(row: RowOf<typeof columns>): LedgerEntry {
  return {
    ...row,
    unit: { id: row.unitId },
    programme: { code: row.programmeCode },
    component: row.componentCode === null ? null : { code: row.componentCode },
    amount: toMoney(row.amount),
    changedAt: new Date(row.changedAt).toISOString(),
    provenance: provenanceOf(row),
  };
}

/** A page of the ledger. */
async function listEntries(
  context: ReadContext,
  filter: LedgerEntryFilter,
  orderBy: LedgerEntryOrder | null,
  page: PageRequest,
): Promise<EntryPage> {
  const list = {
    name: `ledgerEntries ${JSON.stringify([filter, orderBy])}`,
    ...sortedBy(orderBy, orderKeys, [orderKeys.ENTRY]),
  };
  const cut = cutPage(list, page);
  const { rows } = await sql<RowOf<typeof columns>>`
    select ${selectList(columns)}, ${cut.keys} from ${e}
    where ${conditions(filter)} and ${cut.isBeyond} order by ${cut.order} limit ${cut.limit}`.execute(
    context.database,
  );
  return { ...cut.page(rows, rows.map(toEntry), 0), filter };
}

@Resolver(() => LedgerEntryConnection)
export class LedgerEntriesResolver {
  @Query(() => LedgerEntryConnection, {
    description:
      'The movements of money one by one, as they were entered. For sums ask `funding`, which never adds what is the same ' +
      'money twice.',
  })
  ledgerEntries(
    @Ctx() context: ReadContext,
    @Args() { filter, orderBy, ...page }: LedgerEntryArgs,
  ): Promise<EntryPage> {
    return listEntries(context, checkLedgerFilter(filter ?? {}), orderBy ?? null, page);
  }

  @FieldResolver(() => Int, {
    description: 'How many entries the whole list has, whatever the page. Counted only when asked for.',
  })
  async totalCount(@Root() { filter }: EntryPage, @Ctx() context: ReadContext): Promise<number> {
    const { rows } = await sql<{ total: string }>`
      select count(*) as total from ${e} where ${conditions(filter)}`.execute(context.database);
    return Number(rows[0]?.total);
  }
}
