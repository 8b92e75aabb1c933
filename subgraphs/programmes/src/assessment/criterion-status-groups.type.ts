import {
  connectionOf,
  type Dimension,
  dimensionDescriptions,
  type Figures,
  groupOrderOf,
  namesOf,
  numberDimension,
  type ProvenanceValue,
  placeColumns,
  placeDescriptions,
  Sex,
  sql,
  textDimension,
  UnitPath,
  type Viewed,
  viewDescriptions,
  viewTypesOf,
} from '@ntp-graph/kit';
import { Field, Float, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.type.js';
import { Criterion } from '../criteria/criterion.type.js';
import { Provenance } from '../graph/provenance.js';
import { Region } from '../graph/references.js';
import { table } from '../table.js';
import { CriterionStatusEntity } from './assessment.entities.js';
import type { CoverageOfGroups } from './coverage.js';
import { CriterionStatusValue } from './criterion-status/criterion-status.type.js';
import { StatusShares } from './met-share.js';

const p = table(UnitPath, 'p');
const s = table(CriterionStatusEntity, 's');

/** What statuses are grouped by. */
export const CriterionStatusDimension = {
  PRESENT_PROVINCE: 'PRESENT_PROVINCE',
  PROVINCE: 'PROVINCE',
  DISTRICT: 'DISTRICT',
  UNIT: 'UNIT',
  REGION: 'REGION',
  CRITERIA_REGION: 'CRITERIA_REGION',
  CRITERION: 'CRITERION',
  YEAR: 'YEAR',
  STATUS: 'STATUS',
  SEX: 'SEX',
} as const;
export type CriterionStatusDimension = keyof typeof CriterionStatusDimension;

registerEnumType(CriterionStatusDimension, {
  name: 'CriterionStatusDimension',
  description: 'What statuses of criteria are grouped by.',
  valuesConfig: {
    PRESENT_PROVINCE: { description: placeDescriptions.PRESENT_PROVINCE },
    PROVINCE: { description: 'The province that the unit lies in, in its own edition.' },
    DISTRICT: { description: 'The district that the unit lies in; none in edition 2025.' },
    UNIT: { description: 'The unit itself.' },
    REGION: { description: placeDescriptions.REGION },
    CRITERIA_REGION: { description: placeDescriptions.CRITERIA_REGION },
    CRITERION: { description: 'The criterion.' },
    YEAR: { description: 'The year assessed.' },
    STATUS: { description: 'The status: met, basically met, not met, not assessed, not applicable.' },
    SEX: {
      description:
        'The sex that the values are of: of everybody, of men and boys, of women and girls, each where one was kept. The ' +
        'statuses counted are those of the unit as a whole. Only where groups are of one criterion.',
    },
  },
});

/** Of a status `s` and the path `p` of its unit. */
export const dimensions: Readonly<Record<CriterionStatusDimension, Dimension>> = {
  ...placeColumns(p),
  UNIT: textDimension(s.unitId, 'unitId'),
  CRITERION: textDimension(s.criterionId, 'criterionId'),
  YEAR: numberDimension(s.year, 'year'),
  STATUS: textDimension(s.status, 'status'),
  SEX: textDimension(sql`by_sex.sex`, 'sex'),
};

/** The column of each measure, by the field of the order that names it. */
export const measureColumns = {
  COUNT: 'count',
  ASSESSED: 'assessed',
  MET: 'met',
  BASICALLY_MET: 'basicallyMet',
  NOT_MET: 'notMet',
  NOT_ASSESSED: 'notAssessed',
  NOT_APPLICABLE: 'notApplicable',
  SHARE: 'share',
  SHARE_AT_LEAST: 'shareAtLeast',
  SHARE_AT_MOST: 'shareAtMost',
  MINIMUM: 'minimum',
  MAXIMUM: 'maximum',
  MEAN: 'mean',
  MEDIAN: 'median',
  PERCENTILE10: 'percentile10',
  PERCENTILE25: 'percentile25',
  PERCENTILE75: 'percentile75',
  PERCENTILE90: 'percentile90',
  STANDARD_DEVIATION: 'standardDeviation',
} as const;

/** The measures of the values behind the statuses, which only those of one criterion have in common. */
export const valueMeasures = [
  'minimum',
  'maximum',
  'mean',
  'median',
  'percentile10',
  'percentile25',
  'percentile75',
  'percentile90',
  'standardDeviation',
] as const;

/** What groups are ordered by: a measure, or what they are grouped by. */
export const CriterionStatusOrderField = { ...namesOf(measureColumns), ...CriterionStatusDimension } as const;
export type CriterionStatusOrderField = keyof typeof CriterionStatusOrderField;

const ofOneCriterion = 'only where groups are of one criterion.';

registerEnumType(CriterionStatusOrderField, {
  name: 'CriterionStatusOrderField',
  description: 'What groups are ordered by. Those without a value come last in either direction.',
  valuesConfig: {
    COUNT: { description: 'How many statuses.' },
    ASSESSED: { description: 'How many have a result.' },
    MET: { description: 'How many are met.' },
    BASICALLY_MET: { description: 'How many are basically met.' },
    NOT_MET: { description: 'How many are not met.' },
    NOT_ASSESSED: { description: 'How many are not assessed yet.' },
    NOT_APPLICABLE: { description: 'How many are of units that the set does not judge.' },
    SHARE: { description: 'The share that is met of those assessed.' },
    SHARE_AT_LEAST: { description: 'The least that the share met can be.' },
    SHARE_AT_MOST: { description: 'The most that the share met can be.' },
    MINIMUM: { description: `The smallest value, ${ofOneCriterion}` },
    MAXIMUM: { description: `The largest value, ${ofOneCriterion}` },
    MEAN: { description: `The mean value, ${ofOneCriterion}` },
    MEDIAN: { description: `The value in the middle, ${ofOneCriterion}` },
    PERCENTILE10: { description: `The value below which a tenth of the values lies, ${ofOneCriterion}` },
    PERCENTILE25: { description: `The value below which a quarter of the values lies, ${ofOneCriterion}` },
    PERCENTILE75: {
      description: `The value below which three quarters of the values lie, ${ofOneCriterion}`,
    },
    PERCENTILE90: { description: `The value below which nine tenths of the values lie, ${ofOneCriterion}` },
    STANDARD_DEVIATION: {
      description: `How far the values lie from their mean, as the standard deviation of a sample, ${ofOneCriterion}`,
    },
    ...dimensionDescriptions(CriterionStatusDimension),
  },
});

@InputType({ description: 'One step of an order of groups.' })
export class CriterionStatusOrder extends groupOrderOf<CriterionStatusOrderField>(
  'CriterionStatus',
  CriterionStatusOrderField,
) {}

/** The measures of statuses, in words. */
const measureDescriptions: Readonly<Record<string, string>> = {
  count: 'How many statuses.',
  assessed: 'How many have a result.',
  met: 'How many are met.',
  basicallyMet: 'How many are basically met.',
  notMet: 'How many are not met.',
  notAssessed: 'How many are not assessed yet.',
  notApplicable: 'How many are of units that the set does not judge.',
  share: 'The share that is met of those assessed.',
  shareAtLeast: 'The least that the share met can be.',
  shareAtMost: 'The most that the share met can be.',
  minimum: `The smallest value, ${ofOneCriterion}`,
  maximum: `The largest value, ${ofOneCriterion}`,
  mean: `The mean value, ${ofOneCriterion}`,
  median: `The value in the middle, ${ofOneCriterion}`,
  percentile10: `The value below which a tenth of the values lies, ${ofOneCriterion}`,
  percentile25: `The value below which a quarter of the values lies, ${ofOneCriterion}`,
  percentile75: `The value below which three quarters of the values lie, ${ofOneCriterion}`,
  percentile90: `The value below which nine tenths of the values lie, ${ofOneCriterion}`,
  standardDeviation: `How far the values lie from their mean, as the standard deviation of a sample, ${ofOneCriterion}`,
};

/** The types of the views of groups. */
export const { Figures: StatusFigures, FiguresHaving: StatusFiguresHaving } = viewTypesOf(
  'CriterionStatus',
  measureDescriptions,
);

/** How groups can be seen beside others. */
export const viewed: Viewed = {
  measures: Object.values(measureColumns),
  additive: new Set(['count', 'assessed', 'met', 'basicallyMet', 'notMet', 'notAssessed', 'notApplicable']),
  years: { YEAR: { year: dimensions.YEAR.column, within: null } },
};

const unlessOfOneCriterion = 'null where none has a value, and where the group is of several criteria';

@ObjectType({
  simpleResolvers: true,
  description:
    'Statuses of criteria that are alike in what was grouped by, counted, and their values measured.',
})
export class CriterionStatusGroup extends StatusShares {
  @Field(() => AdministrativeUnit, { nullable: true, description: 'Null unless grouped by PROVINCE.' })
  readonly province!: AdministrativeUnit | null;

  @Field(() => AdministrativeUnit, {
    nullable: true,
    description: 'Null unless grouped by DISTRICT, and for units that lie in none.',
  })
  readonly district!: AdministrativeUnit | null;

  @Field(() => AdministrativeUnit, {
    nullable: true,
    description: 'Null unless grouped by PRESENT_PROVINCE.',
  })
  readonly presentProvince!: AdministrativeUnit | null;

  @Field(() => AdministrativeUnit, { nullable: true, description: 'Null unless grouped by UNIT.' })
  readonly unit!: AdministrativeUnit | null;

  @Field(() => Region, { nullable: true, description: 'Null unless grouped by REGION.' })
  readonly region!: Region | null;

  @Field(() => Region, {
    nullable: true,
    description: 'Null unless grouped by CRITERIA_REGION, and for units that lie in none.',
  })
  readonly criteriaRegion!: Region | null;

  @Field(() => Sex, { nullable: true, description: 'Null unless grouped by SEX.' })
  readonly sex!: Sex | null;

  @Field(() => Criterion, { nullable: true, description: 'Null unless grouped by CRITERION.' })
  readonly criterion!: Criterion | null;

  @Field(() => Int, { nullable: true, description: 'Null unless grouped by YEAR.' })
  readonly year!: number | null;

  @Field(() => CriterionStatusValue, { nullable: true, description: 'Null unless grouped by STATUS.' })
  readonly status!: CriterionStatusValue | null;

  @Field(() => Float, { nullable: true, description: `Smallest value; ${unlessOfOneCriterion}.` })
  readonly minimum!: number | null;

  @Field(() => Float, { nullable: true, description: `Largest value; ${unlessOfOneCriterion}.` })
  readonly maximum!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: `Mean value, each unit counted alike whatever its population; ${unlessOfOneCriterion}.`,
  })
  readonly mean!: number | null;

  @Field(() => Float, { nullable: true, description: `The value in the middle; ${unlessOfOneCriterion}.` })
  readonly median!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: `The value below which a tenth of the values lies; ${unlessOfOneCriterion}.`,
  })
  readonly percentile10!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: `The value below which a quarter of the values lies; ${unlessOfOneCriterion}.`,
  })
  readonly percentile25!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: `The value below which three quarters of the values lie; ${unlessOfOneCriterion}.`,
  })
  readonly percentile75!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: `The value below which nine tenths of the values lie; ${unlessOfOneCriterion}.`,
  })
  readonly percentile90!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: `How far the values lie from their mean, as the standard deviation of a sample; ${unlessOfOneCriterion}.`,
  })
  readonly standardDeviation!: number | null;

  @Field(() => StatusFigures, { description: viewDescriptions.SHARE_OF_TOTAL })
  readonly shareOfTotal!: Figures;

  @Field(() => StatusFigures, { description: viewDescriptions.CHANGE })
  readonly change!: Figures;

  @Field(() => StatusFigures, { description: viewDescriptions.GROWTH })
  readonly growth!: Figures;

  @Field(() => Provenance, {
    description: 'Counted by us, so without a document of its own; `synthetic` when at least one status is.',
  })
  readonly provenance!: ProvenanceValue;

  /** What its coverage and its breaks depend on beside its place and year. */
  readonly request!: {
    readonly year: number | null;
    readonly years: readonly number[] | null;
    readonly criterionIds: readonly string[];
    readonly of: CoverageOfGroups;
  };
}

@ObjectType({ simpleResolvers: true, description: 'A page of groups of statuses.' })
export class CriterionStatusGroupConnection extends connectionOf(
  CriterionStatusGroup,
  'CriterionStatusGroup',
) {}
