import type { ReadContext } from '@ntp-graph/kit';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { AdministrativeUnit } from '../../administrative-unit/administrative-unit.type.js';
import { CriterionStatusArgs, criterionStatusRequest } from './criterion-status.args.js';
import { criterionStatusesOfUnits } from './criterion-status.reader.js';
import { CriterionStatus } from './criterion-status.type.js';

@Resolver(() => AdministrativeUnit)
export class CriterionStatusResolver {
  @FieldResolver(() => [CriterionStatus], {
    nullable: true,
    description:
      'How the unit itself stands against criteria, in the order of the set: a commune against commune sets, a district ' +
      'against district sets. For a count over the units within it see `criteriaSummary`. Null only when programmes ' +
      'cannot answer.',
  })
  criterionStatuses(
    @Root() unit: AdministrativeUnit,
    @Ctx() context: ReadContext,
    @Args() args: CriterionStatusArgs,
  ): Promise<CriterionStatus[]> {
    return context.load(criterionStatusesOfUnits, unit.id, criterionStatusRequest(args));
  }
}
