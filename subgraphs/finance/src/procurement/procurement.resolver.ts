import type { ReadContext } from '@ntp-graph/kit';
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { ProcurementArgs, procurementRequest } from './procurement.args.js';
import { milestonesOfPackages, procurements } from './procurement.reader.js';
import {
  ProcurementMilestone,
  ProcurementPackage,
  ProcurementPackageConnection,
} from './procurement-package.type.js';

@Resolver(() => ProcurementPackage)
export class ProcurementResolver {
  @Query(() => ProcurementPackageConnection, {
    description: 'Procurement packages with their stages and delays, those that are most behind first.',
  })
  procurements(@Ctx() context: ReadContext, @Args() args: ProcurementArgs) {
    return procurements(context, procurementRequest(args, context.today), args.orderBy ?? null, args);
  }

  @FieldResolver(() => [ProcurementMilestone], { description: 'The ends of its stages, in their order.' })
  milestones(
    @Root() { packageId, day }: ProcurementPackage,
    @Ctx() context: ReadContext,
  ): Promise<ProcurementMilestone[]> {
    return context.load(milestonesOfPackages, packageId, day);
  }
}
