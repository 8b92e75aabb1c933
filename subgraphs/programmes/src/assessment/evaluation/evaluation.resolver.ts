import { type Language, LanguageArgument } from '@ntp-graph/kit';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import { explain } from '../explanation/explain.js';
import { CriterionEvaluation } from './evaluation.type.js';

@Resolver(() => CriterionEvaluation)
export class CriterionEvaluationResolver {
  @FieldResolver(() => String, {
    description:
      'The evaluation in sentences: what was measured, what is asked for, what is missing and why.',
  })
  explanation(@Root() evaluation: CriterionEvaluation, @LanguageArgument() language: Language): string {
    return explain(evaluation, language);
  }
}
