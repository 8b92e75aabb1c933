import { registerEnumType } from 'type-graphql';

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
  },
});
