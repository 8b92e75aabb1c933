import { type ProvenanceColumns, provenanceOf, type ReadContext, selectProvenance } from '@ntp-graph/kit';
import { sql } from 'kysely';
import { ReportedProgrammeScope } from '../reported-figure/reported-enums.js';
import { reportedFigures } from '../reported-figure/reported-figure.reader.js';
import type { OutsideFunding } from './outside-funding.type.js';

type Read = 'mistakenFor' | 'reportedFigures' | 'provenance';

interface OutsideRow extends Omit<OutsideFunding, Read>, ProvenanceColumns {
  readonly mistakenForCode: string | null;
  readonly reportedFigureId: string | null;
}

/** All money beside the programmes, by key, with what is published of it. */
export async function outsideFunding(context: ReadContext): Promise<OutsideFunding[]> {
  const { rows } = await sql<OutsideRow>`
    select r.id, r.name_vi as "nameVi", r.name_en as "nameEn", r.funder, r.purpose, r.period_start as "periodStart",
      r.period_end as "periodEnd", r.mistaken_for_code as "mistakenForCode",
      r.reported_figure_id as "reportedFigureId", ${selectProvenance('r')}
    from finance.outside_funding r order by r.id collate "C"`.execute(context.database);
  const figures = await reportedFigures(context, { programmeScope: ReportedProgrammeScope.OUTSIDE });
  return rows.map(({ mistakenForCode, reportedFigureId, ...row }) => ({
    ...row,
    mistakenFor: mistakenForCode === null ? null : { code: mistakenForCode },
    reportedFigures: figures.filter(({ id }) => id === reportedFigureId),
    provenance: provenanceOf(row),
  }));
}
