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
import { ReportingScheduleEntity } from './reporting-schedule.entity.js';
import type { ReportingSchedule } from './reporting-schedule.type.js';

const s = table(ReportingScheduleEntity, 's');

const columns = columnsOf(ReportingScheduleEntity, 's');
const list = selectList(columns);

type ScheduleRow = RowOf<typeof columns>;

function toSchedule(row: ScheduleRow): ReportingSchedule {
  return { ...row, provenance: provenanceOf(row) };
}

/** Schedules by code; null where there is none. */
export const schedulesByCode: BatchReader<string, null, ReportingSchedule | null> = async (
  context,
  codes,
) => {
  const { rows } = await sql<ScheduleRow>`
    select ${list} from ${s} where ${s.code} = any(${[...codes]}::text[])`.execute(context.database);
  return pickByKey(codes, rows.map(toSchedule), (schedule) => schedule.code);
};

/** Every schedule, by code. */
export async function allSchedules(context: ReadContext): Promise<ReportingSchedule[]> {
  const { rows } = await sql<ScheduleRow>`
    select ${list} from ${s} order by ${s.code}`.execute(context.database);
  return rows.map(toSchedule);
}
