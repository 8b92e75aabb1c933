import { connectionOf, type ReadContext } from '@ntp-graph/kit';
import { Args, Ctx, FieldResolver, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import {
  CriterionEvaluationListArgs,
  criterionEvaluationSelection,
  mostVerdicts,
} from './criterion-evaluation-list.args.js';
import {
  type CriterionEvaluationPage,
  listCriterionEvaluations,
} from './criterion-evaluation-list.reader.js';
import { CriterionEvaluation } from './evaluation.type.js';

@ObjectType({ simpleResolvers: true, description: 'A page of verdicts of the engine.' })
export class CriterionEvaluationConnection extends connectionOf(CriterionEvaluation, 'CriterionEvaluation') {}

@Resolver(() => CriterionEvaluationConnection)
export class CriterionEvaluationListResolver {
  @Query(() => CriterionEvaluationConnection, {
    description:
      "The engine's own verdicts on a set, all units in one list, whether or not anything was recorded: of the units that " +
      'were in force on the last day of the year, or of the place asked for where that ended in the year. They are made ' +
      'when they are asked for. To order them by anything but the unit, or to filter by what they say, all are made first: ' +
      `of more than ${mostVerdicts.toLocaleString('en')} (units times criteria) that is BAD_USER_INPUT, and fewer criteria or a \`within\` is the way.`,
  })
  criterionEvaluations(
    @Ctx() context: ReadContext,
    @Args() { filter, orderBy, ...page }: CriterionEvaluationListArgs,
  ): Promise<CriterionEvaluationPage> {
    return listCriterionEvaluations(context, criterionEvaluationSelection(filter), orderBy ?? null, page);
  }

  @FieldResolver(() => Int, {
    description:
      'How many verdicts the whole list has, whatever the page. Counted only when asked for; where the filter is by what ' +
      'they say, each is made for it.',
  })
  totalCount(@Root() page: CriterionEvaluationPage): Promise<number> {
    return page.count();
  }
}
