import {
  type BatchReader,
  columnsOf,
  groupByKey,
  type LegalBasis,
  pick,
  pickByKey,
  provenanceOf,
  type ReadContext,
  type RowOf,
  selectList,
  sql,
} from '@ntp-graph/kit';
import { isAsked } from '../graph/provenance.js';
import { table } from '../table.js';
import { ProgrammeEntity, ProgrammeLegalBasisEntity } from './programme.entities.js';
import type { Programme } from './programme.type.js';

const p = table(ProgrammeEntity, 'p');
const b = table(ProgrammeLegalBasisEntity, 'b');

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

const legalBasisColumns = pick(b, 'programmeCode', 'number', 'kind', 'issuedOn');

/** The documents of each programme, the earliest first, those of unknown day last. */
export const legalBasesOfProgrammes: BatchReader<string, null, LegalBasis[]> = async (context, codes) => {
  const { rows } = await sql<RowOf<typeof legalBasisColumns>>`
    select ${selectList(legalBasisColumns)} from ${b} where ${b.programmeCode} = any(${[...codes]}::text[])
    order by ${b.issuedOn} nulls last, ${b.number}`.execute(context.database);
  return groupByKey(codes, rows, (row) => row.programmeCode);
};
