import {
  type BatchReader,
  columnsOf,
  groupByKey,
  pick,
  pickByKey,
  provenanceSelection,
  type ReadContext,
  type RowOf,
  selectList,
  sql,
} from '@ntp-graph/kit';
import { withProvenance } from '../graph/provenance.js';
import { table } from '../table.js';
import type { Overlap, OverlapFund } from './overlap.type.js';
import { ComponentEntity, OverlapEntity, OverlapFundEntity } from './programme.entities.js';

const o = table(OverlapEntity, 'o');
const f = table(OverlapFundEntity, 'f');
const c = table(ComponentEntity, 'c');

const columns = columnsOf(OverlapEntity, 'o');
const list = selectList(columns);
const fundColumns = {
  ...pick(f, 'overlapCode', 'componentCode', 'otherFund', 'otherFundVi'),
  ...provenanceSelection(f),
};

type OverlapRow = RowOf<typeof columns>;

/** Every overlap, by code. */
export async function allOverlaps(context: ReadContext): Promise<Overlap[]> {
  const { rows } = await sql<OverlapRow>`
    select ${list} from ${o} order by ${o.code}`.execute(context.database);
  return rows.map(withProvenance);
}

/** Overlaps by code; null where there is none. */
export const overlapsByCode: BatchReader<string, null, Overlap | null> = async (context, codes) => {
  const { rows } = await sql<OverlapRow>`
    select ${list} from ${o} where ${o.code} = any(${[...codes]}::text[])`.execute(context.database);
  return pickByKey(codes, rows.map(withProvenance), (overlap) => overlap.code);
};

/** What funds the object of each overlap, in the order of the programmes' codes, other money last. */
export const fundsOfOverlaps: BatchReader<string, null, OverlapFund[]> = async (context, codes) => {
  const { rows } = await sql<RowOf<typeof fundColumns>>`
    select ${selectList(fundColumns)}
    from ${f} where ${f.overlapCode} = any(${[...codes]}::text[])
    order by ${f.overlapCode}, ${f.sequence}`.execute(context.database);
  return groupByKey(codes, rows.map(withProvenance), (row) => row.overlapCode);
};

/** The overlaps that a component of each programme takes part in. */
export const overlapsOfProgrammes: BatchReader<string, null, Overlap[]> = async (context, codes) => {
  const { rows } = await sql<OverlapRow & { readonly programmeCode: string }>`
    select distinct ${c.programmeCode} as "programmeCode", ${list}
    from ${c}
    join ${f} on ${f.componentCode} = ${c.code}
    join ${o} on ${o.code} = ${f.overlapCode}
    where ${c.programmeCode} = any(${[...codes]}::text[]) order by ${o.code}`.execute(context.database);
  return groupByKey(codes, rows, (row) => row.programmeCode).map((overlaps) => overlaps.map(withProvenance));
};

/** The overlaps that each component takes part in. */
export const overlapsOfComponents: BatchReader<string, null, Overlap[]> = async (context, codes) => {
  const { rows } = await sql<OverlapRow & { readonly componentCode: string }>`
    select ${f.componentCode} as "componentCode", ${list}
    from ${f} join ${o} on ${o.code} = ${f.overlapCode}
    where ${f.componentCode} = any(${[...codes]}::text[]) order by ${o.code}`.execute(context.database);
  return groupByKey(codes, rows, (row) => row.componentCode).map((overlaps) => overlaps.map(withProvenance));
};
