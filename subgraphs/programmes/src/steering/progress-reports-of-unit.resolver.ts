import type { ReadContext } from '@ntp-graph/kit';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.type.js';
import { ProgressReportsOfUnitArgs, progressReportsOfUnitRequest } from './progress-report.args.js';
import { progressReportsOfUnits } from './progress-report.reader.js';
import { ProgressReport } from './progress-report.type.js';

@Resolver(() => AdministrativeUnit)
export class ProgressReportsOfUnitResolver {
  @FieldResolver(() => [ProgressReport], {
    nullable: true,
    description:
      "The progress reports that the unit's own body owes, by the day they are due: a commune's station, a district's " +
      'centre. For those within a unit see `Query.progressReports(filter: { within: … })`. Null only when programmes ' +
      'cannot answer.',
  })
  progressReports(
    @Root() unit: AdministrativeUnit,
    @Ctx() context: ReadContext,
    @Args() args: ProgressReportsOfUnitArgs,
  ): Promise<ProgressReport[]> {
    return context.load(progressReportsOfUnits, unit.id, progressReportsOfUnitRequest(args));
  }
}
