import type { UnitType } from '@ntp-graph/kit';
import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { AdministrativeUnit } from '../../administrative-unit/administrative-unit.type.js';
import { CriteriaSet, CriteriaSetVersion } from '../../criteria/criteria-set.type.js';
import { Criterion } from '../../criteria/criterion.type.js';
import { CriterionThreshold } from '../../criteria/threshold.type.js';
import { CriterionStatusValue, RecordedVerdict } from '../criterion-status/criterion-status.type.js';
import { CriterionEvidence } from '../evidence.type.js';

/** Why an evaluation came to its status. */
export enum EvaluationReason {
  THRESHOLD_HELD = 'THRESHOLD_HELD',
  THRESHOLD_NEARLY_HELD = 'THRESHOLD_NEARLY_HELD',
  THRESHOLD_MISSED = 'THRESHOLD_MISSED',
  THRESHOLD_UNKNOWN = 'THRESHOLD_UNKNOWN',
  VALUE_UNKNOWN = 'VALUE_UNKNOWN',
  PARTS_MET = 'PARTS_MET',
  PART_BASICALLY_MET = 'PART_BASICALLY_MET',
  PART_NOT_MET = 'PART_NOT_MET',
  PART_NOT_ASSESSED = 'PART_NOT_ASSESSED',
  PARTS_UNKNOWN = 'PARTS_UNKNOWN',
  NESTED_SET_PASSED = 'NESTED_SET_PASSED',
  NESTED_SET_FAILED = 'NESTED_SET_FAILED',
  NESTED_SET_UNKNOWN = 'NESTED_SET_UNKNOWN',
  NESTED_RESULT_ONLY = 'NESTED_RESULT_ONLY',
  NESTED_RESULT_EXPIRED = 'NESTED_RESULT_EXPIRED',
  SET_NOT_IN_FORCE = 'SET_NOT_IN_FORCE',
  UNIT_NOT_JUDGED = 'UNIT_NOT_JUDGED',
}

registerEnumType(EvaluationReason, {
  name: 'EvaluationReason',
  description: 'Why an evaluation came to its status.',
  valuesConfig: {
    THRESHOLD_HELD: { description: 'The value, or that of each sex, holds the threshold: MET.' },
    THRESHOLD_NEARLY_HELD: {
      description: "The shortfall is within what the set's rule calls basically met: BASICALLY_MET.",
    },
    THRESHOLD_MISSED: { description: 'The value, or that of a sex, misses the threshold: NOT_MET.' },
    THRESHOLD_UNKNOWN: {
      description:
        'No threshold is verified for this unit; another one never stands in for it: NOT_ASSESSED.',
    },
    VALUE_UNKNOWN: { description: 'The value, or that of a sex, is not known: NOT_ASSESSED.' },
    PARTS_MET: { description: 'Every part is met: MET.' },
    PART_BASICALLY_MET: { description: 'A part is basically met and the others are met: BASICALLY_MET.' },
    PART_NOT_MET: { description: 'A part is not met: NOT_MET.' },
    PART_NOT_ASSESSED: { description: 'A part is not assessed, and none is not met: NOT_ASSESSED.' },
    PARTS_UNKNOWN: {
      description: 'Not all that it consists of is known here, and no known part is not met: NOT_ASSESSED.',
    },
    NESTED_SET_PASSED: { description: 'The unit passes the other set that is asked for: MET.' },
    NESTED_SET_FAILED: { description: 'The unit does not pass the other set that is asked for: NOT_MET.' },
    NESTED_SET_UNKNOWN: {
      description: 'Neither evidence of the other set nor a result is known: NOT_ASSESSED.',
    },
    NESTED_RESULT_ONLY: {
      description: 'Only pass or fail of the other set was recorded, without the evidence behind it.',
    },
    NESTED_RESULT_EXPIRED: {
      description: 'The last evidence of the other set is older than its results hold: NOT_ASSESSED.',
    },
    SET_NOT_IN_FORCE: { description: 'The set was not in force in the year: NOT_ASSESSED.' },
    UNIT_NOT_JUDGED: {
      description:
        'The set does not judge units of this legal type, e.g. a ward by a set for xã: NOT_APPLICABLE.',
    },
  },
});

@ObjectType({
  simpleResolvers: true,
  description: 'How a unit stands against a set that a criterion nests, by the evidence behind it.',
})
export class NestedSetResult {
  @Field(() => CriteriaSet, {
    description:
      'The set in force on the last day of the year: for 15.2 that of 4667/QĐ-BYT for 2022, that of 1300/QĐ-BYT from 2023.',
  })
  readonly criteriaSet!: CriteriaSet;

  @Field(() => Int, {
    description: 'The year of the evidence; earlier than the year evaluated while a result holds.',
  })
  readonly year!: number;

  @Field(() => CriterionStatusValue, { description: 'Whether the unit passes the set.' })
  readonly status!: CriterionStatusValue;

  @Field(() => Float, {
    nullable: true,
    description: 'All its points; null where they are not known in full or the set is not scored in points.',
  })
  readonly total!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'The most points that there are, 100 by 1300/QĐ-BYT; null where the set is not scored in points.',
  })
  readonly maximum!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The points that it takes to pass, 80 by 1300/QĐ-BYT; null where no total is asked for.',
  })
  readonly requiredTotal!: number | null;

  @Field(() => [Criterion], {
    description: 'Its criteria that are not met or have less than their least share of points.',
  })
  readonly notMet!: readonly Criterion[];

  @Field(() => [Criterion], {
    description: 'Its criteria in which a disqualifying point (điểm liệt) was found: one is enough to fail.',
  })
  readonly disqualifiedBy!: readonly Criterion[];
}

@ObjectType({
  simpleResolvers: true,
  description:
    "The engine's own verdict on a criterion for a unit and year, from the rules in force and the evidence, with all that " +
    'it rests on. It stands beside the recorded verdict and replaces nothing.',
})
export class CriterionEvaluation {
  @Field(() => AdministrativeUnit, {
    nullable: true,
    description: 'The unit evaluated. Always known; null only when geography cannot answer for it.',
  })
  readonly unit!: AdministrativeUnit | null;

  @Field(() => Criterion, { description: 'The criterion evaluated.' })
  readonly criterion!: Criterion;

  @Field(() => Int, { description: 'The year evaluated.' })
  readonly year!: number;

  @Field(() => CriterionStatusValue, { description: 'What the evidence comes to.' })
  readonly status!: CriterionStatusValue;

  @Field(() => EvaluationReason, { description: 'Why.' })
  readonly reason!: EvaluationReason;

  @Field(() => RecordedVerdict, {
    nullable: true,
    description:
      'What was recorded of the criterion at the assessment of the year; null when nothing was. It decides nothing but what ' +
      'its value does.',
  })
  readonly recorded!: RecordedVerdict | null;

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

  /** The types of unit that the set judges; empty: every type of its level. */
  readonly judgedTypes!: readonly UnitType[];
}
