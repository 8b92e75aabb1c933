import {
  type BatchReader,
  checkPageSize,
  decodeCursor,
  type Page,
  type PageRequest,
  pickByKey,
  type ReadContext,
  toPage,
} from '@ntp-graph/kit';
import { type RawBuilder, sql } from 'kysely';
import type { Source, SourceFilter } from './source.type.js';

type ListedSource = Source & { readonly day: string };

const columns = sql`id, title, publisher, published_on as "publishedOn", url, kind`;

/** Documents by id; null where there is none. */
export const sourcesById: BatchReader<string, null, Source | null> = async (context, ids) => {
  const { rows } = await sql<Source>`
    select ${columns} from indicators.source where id = any(${[...ids]}::text[])`.execute(context.database);
  return pickByKey(ids, rows, (source) => source.id);
};

function conditions({ kinds, publisher }: SourceFilter): RawBuilder<unknown> {
  const parts = [sql`true`];
  if (kinds) parts.push(sql`kind = any(${kinds}::text[])`);
  if (publisher != null) parts.push(sql`publisher = ${publisher}`);
  return sql.join(parts, sql` and `);
}

/** Documents, newest first, those without a day last. */
export async function listSources(
  context: ReadContext,
  filter: SourceFilter,
  request: PageRequest,
): Promise<Page<Source>> {
  const list = `sources ${JSON.stringify([filter.kinds ?? null, filter.publisher ?? null])}`;
  const limit = checkPageSize(request.first) + 1;
  const [day, id] = request.after == null ? [null, null] : decodeCursor(list, request.after);
  const { rows } = await sql<ListedSource>`
    select * from (
      select ${columns}, coalesce(published_on::text, '') as day
      from indicators.source where ${conditions(filter)}
    ) as listed
    where ${request.after == null ? sql`true` : sql`(day, id collate "C") < (${day}::text, ${id}::text)`}
    order by day desc, id collate "C" desc limit ${limit}`.execute(context.database);
  const { rows: counted } = await sql<{ total: string }>`
    select count(*) as total from indicators.source where ${conditions(filter)}`.execute(context.database);
  return toPage<Source>(list, request, rows, Number(counted[0]?.total), (source) => [
    (source as ListedSource).day,
    source.id,
  ]);
}
