import {
  type BatchReader,
  columnsOf,
  type ListSortKey,
  OrderDirection,
  type Page,
  type PageRequest,
  pickByKey,
  plannedOnce,
  type ReadContext,
  readPage,
  type SortKey,
  selectList,
  sortedBy,
  sql,
} from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import { table } from '../table.js';
import { SourceEntity } from './source.entity.js';
import type { Source, SourceFilter, SourceOrder, SourceOrderField } from './source.type.js';

const s = table(SourceEntity, 's');
const columns = selectList(columnsOf(SourceEntity, 's'));

/** Documents by id; null where there is none. */
export const sourcesById: BatchReader<string, null, Source | null> = async (context, ids) => {
  const { rows } = await sql<Source>`
    ${plannedOnce} select ${columns} from ${s} where ${s.id} = any(${[...ids]}::text[])`.execute(
    context.database,
  );
  return pickByKey(ids, rows, (source) => source.id);
};

function conditions({ kinds, publisher }: SourceFilter): RawBuilder<unknown> {
  const parts = [sql`true`];
  if (kinds) parts.push(sql`${s.kind} = any(${kinds}::text[])`);
  if (publisher != null) parts.push(sql`${s.publisher} = ${publisher}`);
  return sql.join(parts, sql` and `);
}

const newest: SortKey = { value: sql`coalesce(${s.publishedOn}::text, '')`, type: 'text' };
const id: SortKey = { value: sql`${s.id} collate "C"`, type: 'text' };
const orderKeys: Readonly<Record<SourceOrderField, ListSortKey>> = {
  PUBLISHED_ON: { value: s.publishedOn, type: 'date', nullable: true },
  TITLE: { value: sql`${s.title} collate "C"`, type: 'text' },
  PUBLISHER: { value: sql`${s.publisher} collate "C"`, type: 'text', nullable: true },
  ID: id,
};

/** Documents, newest first, those without a day last. */
export function listSources(
  context: ReadContext,
  filter: SourceFilter,
  orderBy: SourceOrder | null,
  request: PageRequest,
): Promise<Page<Source>> {
  const list = {
    name: `sources ${JSON.stringify([filter.kinds ?? null, filter.publisher ?? null, orderBy])}`,
    columns,
    from: s,
    where: conditions(filter),
    ...(orderBy === null
      ? { order: [newest, id], direction: OrderDirection.DESC }
      : sortedBy(orderBy, orderKeys, [id])),
  };
  return readPage(context, list, request, (rows) => rows);
}
