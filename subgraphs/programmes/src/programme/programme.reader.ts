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
import { isAsked } from '../provenance/is-asked.js';
import { table } from '../table.js';
import { ProgrammeEntity } from './programme.entity.js';
import type { Programme } from './programme.type.js';

const p = table(ProgrammeEntity, 'p');

const columns = columnsOf(ProgrammeEntity, 'p');
const list = selectList(columns);

type ProgrammeRow = RowOf<typeof columns>;

function toProgramme(row: ProgrammeRow): Programme {
  return {
    code: row.code,
    nameVi: row.nameVi,
    nameEn: row.nameEn,
    period: { start: row.periodStart, end: row.periodEnd },
    phase: { start: row.phaseStart, end: row.phaseEnd },
    provenance: provenanceOf(row),
  };
}

/** Programmes by code; null where there is none. */
export const programmesByCode: BatchReader<string, null, Programme | null> = async (context, codes) => {
  const { rows } = await sql<ProgrammeRow>`
    select ${list} from ${p}
    where ${p.code} = any(${[...codes]}::text[])`.execute(context.database);
  return pickByKey(codes, rows.map(toProgramme), (programme) => programme.code);
};

/** Every programme, the earliest first. */
export async function allProgrammes(context: ReadContext, synthetic: boolean | null): Promise<Programme[]> {
  const { rows } = await sql<ProgrammeRow>`
    select ${list} from ${p}
    where ${isAsked(p, synthetic)} order by ${p.periodStart}, ${p.code}`.execute(context.database);
  return rows.map(toProgramme);
}
