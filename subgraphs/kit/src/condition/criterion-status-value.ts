import { registerEnumType } from 'type-graphql';

/** How a unit stands against a criterion. */
export enum CriterionStatusValue {
  MET = 'MET',
  BASICALLY_MET = 'BASICALLY_MET',
  NOT_MET = 'NOT_MET',
  NOT_ASSESSED = 'NOT_ASSESSED',
  NOT_APPLICABLE = 'NOT_APPLICABLE',
}

registerEnumType(CriterionStatusValue, {
  name: 'CriterionStatusValue',
  description: 'How a unit stands against a criterion. It is not a yes or no.',
  valuesConfig: {
    MET: { description: 'Đạt.' },
    BASICALLY_MET: {
      description: 'Cơ bản đạt: nearly met, as appraisal councils record it. It does not count as met.',
    },
    NOT_MET: { description: 'Chưa đạt.' },
    NOT_ASSESSED: { description: 'Not assessed yet in that year.' },
    NOT_APPLICABLE: { description: 'The set does not judge this unit, e.g. a ward by a set for xã.' },
  },
});
