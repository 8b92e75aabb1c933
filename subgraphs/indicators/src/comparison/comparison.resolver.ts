import type { ReadContext } from '@ntp-graph/kit';
import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { ComparisonArgs, comparisonRequest } from './comparison.args.js';
import { compareUnits } from './comparison.reader.js';
import { Comparison } from './comparison.type.js';

@Resolver()
export class ComparisonResolver {
  @Query(() => Comparison, {
    nullable: true,
    description:
      'One indicator in several units and periods: how they differ, which is best, how each changed, and where the ' +
      'series breaks between the periods. Null when the indicator is unknown; the row of an unknown unit holds nulls alone.',
  })
  compareObservations(@Ctx() context: ReadContext, @Args() args: ComparisonArgs): Promise<Comparison | null> {
    return compareUnits(context, comparisonRequest(args));
  }
}
