import type { ReadContext } from '@ntp-graph/kit';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.type.js';
import { CriteriaProgressArgs, criteriaProgressRequest } from './criteria-progress.args.js';
import { criteriaProgressOfUnits } from './criteria-progress.reader.js';
import { CriteriaProgress } from './criteria-progress.type.js';

@Resolver(() => AdministrativeUnit)
export class CriteriaProgressResolver {
  @FieldResolver(() => CriteriaProgress, {
    nullable: true,
    description:
      'How far the unit itself is from its next target, or from a set: which criteria are missing, by how much, and what ' +
      'follows. Null when it was not assessed in the year.',
  })
  criteriaProgress(
    @Root() unit: AdministrativeUnit,
    @Ctx() context: ReadContext,
    @Args() args: CriteriaProgressArgs,
  ): Promise<CriteriaProgress | null> {
    return context.load(criteriaProgressOfUnits, unit.id, criteriaProgressRequest(args));
  }
}
