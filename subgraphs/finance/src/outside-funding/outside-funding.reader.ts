import {
  type BatchReader,
  columnsOf,
  pickByKey,
  provenanceOf,
  type ReadContext,
  type RowOf,
  selectList,
  sql,
} from '@ntp-graph/kit';
import { table } from '../table.js';
import { OutsideFundingEntity } from './outside-funding.entity.js';
import type { OutsideFunding } from './outside-funding.type.js';

const r = table(OutsideFundingEntity, 'r');

const columns = columnsOf(OutsideFundingEntity, 'r');

/** All money beside the programmes, by key. */
export async function outsideFunding(context: ReadContext): Promise<OutsideFunding[]> {
  const { rows } = await sql<RowOf<typeof columns>>`
    select ${selectList(columns)} from ${r} order by ${r.id} collate "C"`.execute(context.database);
  return rows.map(({ mistakenForCode, ...row }) => ({
    ...row,
    mistakenFor: mistakenForCode === null ? null : { code: mistakenForCode },
    provenance: provenanceOf(row),
  }));
}

/** The same by id; null where there is none. There are a handful. */
export const outsideFundingById: BatchReader<string, null, OutsideFunding | null> = async (context, ids) =>
  pickByKey(ids, await outsideFunding(context), ({ id }) => id);
