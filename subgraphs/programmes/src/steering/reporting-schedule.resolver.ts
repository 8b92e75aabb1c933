import type { ReadContext } from '@ntp-graph/kit';
import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { programmesByCode } from '../programme/programme.reader.js';
import { Programme } from '../programme/programme.type.js';
import { allSchedules } from './reporting-schedule.reader.js';
import { ReportingSchedule } from './reporting-schedule.type.js';

@Resolver(() => ReportingSchedule)
export class ReportingScheduleResolver {
  @Query(() => [ReportingSchedule], { description: 'Who owes whom a progress report, by code.' })
  reportingSchedules(@Ctx() context: ReadContext): Promise<ReportingSchedule[]> {
    return allSchedules(context);
  }

  @FieldResolver(() => Programme, { description: 'The programme that is reported on.' })
  programme(@Root() schedule: ReportingSchedule, @Ctx() context: ReadContext): Promise<Programme | null> {
    return context.load(programmesByCode, schedule.programmeCode, null);
  }
}
