import type { Page, ReadContext } from '@ntp-graph/kit';
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { ProgressReportListArgs, progressReportListRequest } from './progress-report.args.js';
import { listProgressReports } from './progress-report.reader.js';
import { ProgressReport, ProgressReportConnection } from './progress-report.type.js';
import { schedulesByCode } from './reporting-schedule.js';
import { ReportingSchedule } from './reporting-schedule.type.js';

@Resolver(() => ProgressReport)
export class ProgressReportResolver {
  @Query(() => ProgressReportConnection, {
    description: 'Progress reports by the day they are due, then by unit, in pages.',
  })
  progressReports(
    @Ctx() context: ReadContext,
    @Args() args: ProgressReportListArgs,
  ): Promise<Page<ProgressReport>> {
    return listProgressReports(context, progressReportListRequest(args));
  }

  @FieldResolver(() => ReportingSchedule, { description: 'The rule that it is owed by.' })
  schedule(@Root() report: ProgressReport, @Ctx() context: ReadContext): Promise<ReportingSchedule | null> {
    return context.load(schedulesByCode, report.scheduleCode, null);
  }
}
