import { Field, Float, Int, ObjectType } from 'type-graphql';
import { CriteriaSetVersion } from '../../criteria/criteria-set-version.type.js';
import { Criterion } from '../../criteria/criterion.type.js';
import { CriterionThreshold } from '../../criteria/criterion-threshold.type.js';
import { CriterionStatusValue } from '../criterion-status/criterion-status-value.js';
import { CriterionEvidence } from '../evidence.type.js';
import type { Evaluation } from './evaluation.js';
import { EvaluationReason } from './evaluation-reason.js';
import { NestedSetResult } from './nested-result.type.js';

@ObjectType({
  simpleResolvers: true,
  description:
    "The engine's own verdict on a criterion for a unit and year, from the rules in force and the evidence, with all that " +
    'it rests on. It stands beside the recorded verdict and replaces nothing.',
})
export class CriterionEvaluation implements Evaluation {
  @Field(() => Criterion, { description: 'The criterion evaluated.' })
  readonly criterion!: Criterion;

  @Field(() => Int, { description: 'The year evaluated.' })
  readonly year!: number;

  @Field(() => CriterionStatusValue, { description: 'What the evidence comes to.' })
  readonly status!: CriterionStatusValue;

  @Field(() => EvaluationReason, { description: 'Why.' })
  readonly reason!: EvaluationReason;

  @Field(() => CriteriaSetVersion, {
    nullable: true,
    description:
      'The wording of the set that the year is judged by: the last one in force in it. Null when the set was not in force.',
  })
  readonly version!: CriteriaSetVersion | null;

  @Field(() => CriterionThreshold, {
    description: 'The threshold applied; its scope, region or commune group and note say why that one.',
  })
  readonly threshold!: CriterionThreshold;

  @Field(() => Float, {
    nullable: true,
    description:
      "What is missing to the threshold, in the criterion's unit; 0 when it is held, the larger where it must hold for " +
      'each sex. Null when the value or the threshold is unknown, and where the parts decide.',
  })
  readonly gap!: number | null;

  @Field(() => [CriterionEvidence], {
    description: 'The values that it rests on, its own or those of its parts and of a nested set, in order.',
  })
  readonly evidence!: readonly CriterionEvidence[];

  @Field(() => [CriterionEvaluation], {
    description:
      'What it consists of, each evaluated; of a nested set its criteria. Empty when it has no parts.',
  })
  readonly parts!: readonly CriterionEvaluation[];

  @Field(() => NestedSetResult, {
    nullable: true,
    description:
      'The result of the nested set by its evidence; null without a nested set, and where only a result was recorded.',
  })
  readonly nested!: NestedSetResult | null;
}
