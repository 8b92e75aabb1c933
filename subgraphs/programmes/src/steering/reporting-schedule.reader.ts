import {
  type BatchReader,
  type ProvenanceColumns,
  pickByKey,
  provenanceOf,
  type ReadContext,
  selectProvenance,
} from '@ntp-graph/kit';
import { sql } from 'kysely';
import type { ReportingSchedule } from './reporting-schedule.type.js';

type ScheduleRow = Omit<ReportingSchedule, 'provenance'> & ProvenanceColumns;

const columns = sql`
  s.code, s.programme_code as "programmeCode", s.frequency, s.owed_by as "owedBy", s.owed_to as "owedTo",
  s.due_days as "dueDays", ${selectProvenance('s')}`;

function toSchedule(row: ScheduleRow): ReportingSchedule {
  return { ...row, provenance: provenanceOf(row) };
}

/** Schedules by code; null where there is none. */
export const schedulesByCode: BatchReader<string, null, ReportingSchedule | null> = async (
  context,
  codes,
) => {
  const { rows } = await sql<ScheduleRow>`
    select ${columns} from programmes.reporting_schedule s where s.code = any(${[...codes]}::text[])`.execute(
    context.database,
  );
  return pickByKey(codes, rows.map(toSchedule), (schedule) => schedule.code);
};

/** Every schedule, by code. */
export async function allSchedules(context: ReadContext): Promise<ReportingSchedule[]> {
  const { rows } = await sql<ScheduleRow>`
    select ${columns} from programmes.reporting_schedule s order by s.code`.execute(context.database);
  return rows.map(toSchedule);
}
