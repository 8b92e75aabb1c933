import type { ReadContext } from '@ntp-graph/kit';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { AdministrativeUnit } from '../../administrative-unit/administrative-unit.type.js';
import { EvaluationArgs, evaluationRequest } from './evaluation.args.js';
import { evaluationsOfUnits } from './evaluation.reader.js';
import { CriterionEvaluation } from './evaluation.type.js';

@Resolver(() => AdministrativeUnit)
export class UnitEvaluationResolver {
  @FieldResolver(() => [CriterionEvaluation], {
    nullable: true,
    description:
      "The engine's own verdicts on the criteria of a set for the unit itself, whether or not anything was recorded: what " +
      'nothing is known of is NOT_ASSESSED, with the reason. `criterionStatuses` has them beside the recorded ones. Null ' +
      'only when programmes cannot answer.',
  })
  criterionEvaluations(
    @Root() unit: AdministrativeUnit,
    @Ctx() context: ReadContext,
    @Args() args: EvaluationArgs,
  ): Promise<CriterionEvaluation[]> {
    return context.load(evaluationsOfUnits, unit.id, evaluationRequest(args));
  }
}
