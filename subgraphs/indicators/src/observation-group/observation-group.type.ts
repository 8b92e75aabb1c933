import {
  connectionOf,
  type Figures,
  PeriodScalar,
  type ProvenanceValue,
  Sex,
  viewDescriptions,
} from '@ntp-graph/kit';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.type.js';
import { Residence } from '../observation/disaggregation.js';
import { Provenance } from '../provenance/provenance.type.js';
import { Region } from '../region/region.type.js';
import type { BreaksRequest } from './group-breaks.js';
import type { GroupedUnits } from './observation-coverage.js';
import { measureDescriptions, ObservationFigures } from './observation-measure.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'Values of one indicator that are alike in what was grouped by: of each unit and period the one that stands for ' +
    'it, in the unit of the indicator.',
})
export class ObservationGroup {
  @Field(() => AdministrativeUnit, { nullable: true, description: 'Null unless grouped by UNIT.' })
  readonly unit!: AdministrativeUnit | null;

  @Field(() => AdministrativeUnit, {
    nullable: true,
    description: 'Null unless grouped by DISTRICT, and for units that lie in none.',
  })
  readonly district!: AdministrativeUnit | null;

  @Field(() => AdministrativeUnit, { nullable: true, description: 'Null unless grouped by PROVINCE.' })
  readonly province!: AdministrativeUnit | null;

  @Field(() => AdministrativeUnit, {
    nullable: true,
    description: 'Null unless grouped by PRESENT_PROVINCE.',
  })
  readonly presentProvince!: AdministrativeUnit | null;

  @Field(() => Region, { nullable: true, description: 'Null unless grouped by REGION.' })
  readonly region!: Region | null;

  @Field(() => Region, {
    nullable: true,
    description: 'Null unless grouped by CRITERIA_REGION, and for provinces that span several.',
  })
  readonly criteriaRegion!: Region | null;

  @Field(() => PeriodScalar, { nullable: true, description: 'Null unless grouped by PERIOD.' })
  readonly period!: string | null;

  @Field(() => Sex, { nullable: true, description: 'Null unless grouped by SEX.' })
  readonly sex!: Sex | null;

  @Field(() => String, { nullable: true, description: 'An SDMX code; null unless grouped by AGE.' })
  readonly age!: string | null;

  @Field(() => String, { nullable: true, description: 'Null unless grouped by ETHNICITY.' })
  readonly ethnicity!: string | null;

  @Field(() => Residence, { nullable: true, description: 'Null unless grouped by RESIDENCE.' })
  readonly residence!: Residence | null;

  @Field(() => Int, { description: measureDescriptions.count })
  readonly count!: number;

  @Field(() => Float, { description: measureDescriptions.minimum })
  readonly minimum!: number;

  @Field(() => Float, { description: measureDescriptions.maximum })
  readonly maximum!: number;

  @Field(() => Float, { description: measureDescriptions.mean })
  readonly mean!: number;

  @Field(() => Float, { description: measureDescriptions.median })
  readonly median!: number;

  @Field(() => Float, { description: measureDescriptions.percentile10 })
  readonly percentile10!: number;

  @Field(() => Float, { description: measureDescriptions.percentile25 })
  readonly percentile25!: number;

  @Field(() => Float, { description: measureDescriptions.percentile75 })
  readonly percentile75!: number;

  @Field(() => Float, { description: measureDescriptions.percentile90 })
  readonly percentile90!: number;

  @Field(() => Float, { nullable: true, description: measureDescriptions.standardDeviation })
  readonly standardDeviation!: number | null;

  @Field(() => Float, { nullable: true, description: measureDescriptions.sum })
  readonly sum!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: `${measureDescriptions.weightedMean} Null when not every value of the group has a weight.`,
  })
  readonly weightedMean!: number | null;

  @Field({
    description:
      'Whether `weightedMean` is weighted by synthetic figures, so that it only comes near; false without it.',
  })
  readonly approximate!: boolean;

  @Field(() => Float, { nullable: true, description: measureDescriptions.share })
  readonly share!: number | null;

  @Field(() => ObservationFigures, { description: viewDescriptions.SHARE_OF_TOTAL })
  readonly shareOfTotal!: Figures;

  @Field(() => ObservationFigures, { description: viewDescriptions.CHANGE })
  readonly change!: Figures;

  @Field(() => ObservationFigures, { description: viewDescriptions.GROWTH })
  readonly growth!: Figures;

  @Field(() => Provenance, {
    description:
      'Computed by us, so without a document of its own; `synthetic` when at least one value is, or a weight of ' +
      '`weightedMean`.',
  })
  readonly provenance!: ProvenanceValue;

  /** What `breaks` are read by. */
  readonly breaksKey!: string;
  readonly breaksRequest!: BreaksRequest;
  readonly grouped!: GroupedUnits;
}

@ObjectType({ simpleResolvers: true, description: 'A page of groups of observations.' })
export class ObservationGroupConnection extends connectionOf(ObservationGroup, 'ObservationGroup') {}
