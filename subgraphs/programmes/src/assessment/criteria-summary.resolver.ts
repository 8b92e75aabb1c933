import type { ReadContext } from '@ntp-graph/kit';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.type.js';
import { CriteriaSummaryArgs, criteriaSummaryRequest } from './criteria-summary.args.js';
import { criteriaSummariesOfUnits } from './criteria-summary.reader.js';
import { CriteriaSummary } from './criteria-summary.type.js';

@Resolver(() => AdministrativeUnit)
export class CriteriaSummaryResolver {
  @FieldResolver(() => [CriteriaSummary], {
    nullable: true,
    description:
      'How many of the units within it (communes for a commune set; a commune counts itself) meet each criterion of a ' +
      'set in a year, in the order of the set. A criterion that nobody was assessed on has `total` 0. Null only when ' +
      'programmes cannot answer.',
  })
  criteriaSummary(
    @Root() unit: AdministrativeUnit,
    @Ctx() context: ReadContext,
    @Args() args: CriteriaSummaryArgs,
  ): Promise<CriteriaSummary[]> {
    return context.load(criteriaSummariesOfUnits, unit.id, criteriaSummaryRequest(args));
  }
}
