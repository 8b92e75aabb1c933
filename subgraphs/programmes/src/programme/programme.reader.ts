import {
  type BatchReader,
  groupByKey,
  type LegalBasis,
  type ProvenanceColumns,
  pickByKey,
  provenanceOf,
  type ReadContext,
  selectProvenance,
} from '@ntp-graph/kit';
import { sql } from 'kysely';
import { isAsked } from '../graph/provenance.js';
import type { Programme } from './programme.type.js';

type ProgrammeRow = Pick<Programme, 'code' | 'nameVi' | 'nameEn'> &
  ProvenanceColumns & {
    readonly periodStart: number;
    readonly periodEnd: number;
    readonly phaseStart: number;
    readonly phaseEnd: number;
  };

const columns = sql`
  p.code, p.name_vi as "nameVi", p.name_en as "nameEn", p.period_start as "periodStart",
  p.period_end as "periodEnd", p.phase_start as "phaseStart", p.phase_end as "phaseEnd", ${selectProvenance('p')}`;

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
    select ${columns} from programmes.programme p
    where p.code = any(${[...codes]}::text[])`.execute(context.database);
  return pickByKey(codes, rows.map(toProgramme), (programme) => programme.code);
};

/** Every programme, the earliest first. */
export async function allProgrammes(context: ReadContext, synthetic: boolean | null): Promise<Programme[]> {
  const { rows } = await sql<ProgrammeRow>`
    select ${columns} from programmes.programme p
    where ${isAsked('p', synthetic)} order by p.period_start, p.code`.execute(context.database);
  return rows.map(toProgramme);
}

type LegalBasisRow = LegalBasis & { readonly programmeCode: string };

/** The documents of each programme, the earliest first, those of unknown day last. */
export const legalBasesOfProgrammes: BatchReader<string, null, LegalBasis[]> = async (context, codes) => {
  const { rows } = await sql<LegalBasisRow>`
    select programme_code as "programmeCode", number, kind, issued_on as "issuedOn"
    from programmes.programme_legal_basis where programme_code = any(${[...codes]}::text[])
    order by issued_on nulls last, number`.execute(context.database);
  return groupByKey(codes, rows, (row) => row.programmeCode);
};
