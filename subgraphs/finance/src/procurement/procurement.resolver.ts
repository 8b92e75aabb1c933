import type { ReadContext } from '@ntp-graph/kit';
import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { ProcurementArgs, procurementRequest } from './procurement.args.js';
import { procurements } from './procurement.reader.js';
import { ProcurementPackageConnection } from './procurement-package.type.js';

@Resolver()
export class ProcurementResolver {
  @Query(() => ProcurementPackageConnection, {
    description: 'Procurement packages with their stages and delays, those that are most behind first.',
  })
  procurements(@Ctx() context: ReadContext, @Args() args: ProcurementArgs) {
    return procurements(context, procurementRequest(args, context.today), args.orderBy ?? null, args);
  }
}
