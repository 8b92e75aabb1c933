import {
  type Dimension,
  dimensionDescriptions,
  groupOrderOf,
  namesOf,
  numberDimension,
  textDimension,
  UnitPath,
} from '@ntp-graph/kit';
import { InputType, registerEnumType } from 'type-graphql';
import { table } from '../table.js';
import { CriterionStatusEntity } from './criterion-status/criterion-status.entity.js';

const p = table(UnitPath, 'p');
const s = table(CriterionStatusEntity, 's');

/** What statuses are grouped by. */
export const CriterionStatusDimension = {
  PROVINCE: 'PROVINCE',
  DISTRICT: 'DISTRICT',
  CRITERION: 'CRITERION',
  YEAR: 'YEAR',
  STATUS: 'STATUS',
} as const;
export type CriterionStatusDimension = keyof typeof CriterionStatusDimension;

registerEnumType(CriterionStatusDimension, {
  name: 'CriterionStatusDimension',
  description: 'What statuses of criteria are grouped by.',
  valuesConfig: {
    PROVINCE: { description: 'The province that the unit lies in, in its own edition.' },
    DISTRICT: { description: 'The district that the unit lies in; none in edition 2025.' },
    CRITERION: { description: 'The criterion.' },
    YEAR: { description: 'The year assessed.' },
    STATUS: { description: 'The status: met, basically met, not met, not assessed.' },
  },
});

/** Of a status `s` and the path `p` of its unit. */
export const dimensions: Readonly<Record<CriterionStatusDimension, Dimension>> = {
  PROVINCE: textDimension(p.provinceId, 'provinceId'),
  DISTRICT: textDimension(p.districtId, 'districtId'),
  CRITERION: textDimension(s.criterionId, 'criterionId'),
  YEAR: numberDimension(s.year, 'year'),
  STATUS: textDimension(s.status, 'status'),
};

/** The column of each measure, by the field of the order that names it. */
export const measureColumns = {
  COUNT: 'count',
  MET: 'met',
  SHARE: 'share',
  MINIMUM: 'minimum',
  MAXIMUM: 'maximum',
  MEAN: 'mean',
  MEDIAN: 'median',
} as const;

/** The measures of the values behind the statuses, which only those of one criterion have in common. */
export const valueMeasures = ['minimum', 'maximum', 'mean', 'median'] as const;

/** What groups are ordered by: a measure, or what they are grouped by. */
export const CriterionStatusOrderField = { ...namesOf(measureColumns), ...CriterionStatusDimension } as const;
export type CriterionStatusOrderField = keyof typeof CriterionStatusOrderField;

const ofOneCriterion = 'only where groups are of one criterion.';

registerEnumType(CriterionStatusOrderField, {
  name: 'CriterionStatusOrderField',
  description: 'What groups are ordered by. Those without a value come last in either direction.',
  valuesConfig: {
    COUNT: { description: 'How many statuses.' },
    MET: { description: 'How many are met.' },
    SHARE: { description: 'The share that is met.' },
    MINIMUM: { description: `The smallest value, ${ofOneCriterion}` },
    MAXIMUM: { description: `The largest value, ${ofOneCriterion}` },
    MEAN: { description: `The mean value, ${ofOneCriterion}` },
    MEDIAN: { description: `The value in the middle, ${ofOneCriterion}` },
    ...dimensionDescriptions(CriterionStatusDimension),
  },
});

@InputType({ description: 'One step of an order of groups.' })
export class CriterionStatusOrder extends groupOrderOf<CriterionStatusOrderField>(
  'CriterionStatus',
  CriterionStatusOrderField,
) {}
