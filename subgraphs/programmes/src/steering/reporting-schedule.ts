import {
  type BatchReader,
  columnsOf,
  type ListOrder,
  OrderArgument,
  pickByKey,
  type ReadContext,
  type RowOf,
  selectList,
  sql,
} from '@ntp-graph/kit';
import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { withProvenance } from '../graph/provenance.js';
import { programmesByCode } from '../programme/programme.reader.js';
import { Programme } from '../programme/programme.type.js';
import { table } from '../table.js';
import { ReportingSchedule, reportingScheduleOrder } from './reporting-schedule.type.js';
import { ReportingScheduleEntity } from './steering.entities.js';

const s = table(ReportingScheduleEntity, 's');

const columns = columnsOf(ReportingScheduleEntity, 's');
const list = selectList(columns);

type ScheduleRow = RowOf<typeof columns>;

/** Schedules by code; null where there is none. */
export const schedulesByCode: BatchReader<string, null, ReportingSchedule | null> = async (
  context,
  codes,
) => {
  const { rows } = await sql<ScheduleRow>`
    select ${list} from ${s} where ${s.code} = any(${[...codes]}::text[])`.execute(context.database);
  return pickByKey(codes, rows.map(withProvenance), (schedule) => schedule.code);
};

/** Every schedule, by code. */
async function allSchedules(context: ReadContext): Promise<ReportingSchedule[]> {
  const { rows } = await sql<ScheduleRow>`
    select ${list} from ${s} order by ${s.code}`.execute(context.database);
  return rows.map(withProvenance);
}

@Resolver(() => ReportingSchedule)
export class ReportingScheduleResolver {
  @Query(() => [ReportingSchedule], { description: 'Who owes whom a progress report, by code.' })
  async reportingSchedules(
    @Ctx() context: ReadContext,
    @OrderArgument(reportingScheduleOrder, 'By code') orderBy?: ListOrder<string> | null,
  ): Promise<readonly ReportingSchedule[]> {
    return reportingScheduleOrder.sorted(await allSchedules(context), orderBy);
  }

  @FieldResolver(() => Programme, { description: 'The programme that is reported on.' })
  programme(@Root() schedule: ReportingSchedule, @Ctx() context: ReadContext): Promise<Programme | null> {
    return context.load(programmesByCode, schedule.programmeCode, null);
  }
}
