import { Comparator, DateScalar, Node, PeriodScalar, Sex } from '@ntp-graph/kit';
import { Directive, Field, Float, ObjectType } from 'type-graphql';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.type.js';
import { Indicator } from '../indicator/indicator.type.js';
import { Provenance } from '../provenance/provenance.type.js';
import { Region } from '../region/region.type.js';
import { Residence } from './disaggregation.js';
import { ObservationStatus } from './observation-status.js';

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description:
    'A value as one publisher published it on one day. Never overwritten: a revision, or what another publisher ' +
    'says of the same period, is another observation.',
})
export class Observation {
  @Field(() => AdministrativeUnit, {
    nullable: true,
    description: 'The unit that it is about; null when it is about a region.',
  })
  readonly unit!: AdministrativeUnit | null;

  @Field(() => Region, {
    nullable: true,
    description: 'The region that it is about; null when it is about a unit.',
  })
  readonly region!: Region | null;

  @Field(() => Indicator, { description: 'What was measured.' })
  readonly indicator!: Indicator;

  @Field(() => PeriodScalar, {
    description: 'When it held: a period, or a day for what holds at an instant.',
  })
  readonly period!: string;

  @Field(() => Float, {
    nullable: true,
    description:
      'The number in the unit of the indicator, to be read with `comparator`: 90 with GT is "over 90". ' +
      'Null for a range (see `low` and `high`) and for a value that is missing (see `status`).',
  })
  readonly value!: number | null;

  @Field(() => Comparator, { description: 'How the true value relates to `value`; RANGE is low to high.' })
  readonly comparator!: Comparator;

  @Field(() => Float, { nullable: true, description: 'Lower end of a range, included; null otherwise.' })
  readonly low!: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper end of a range, included; null otherwise.' })
  readonly high!: number | null;

  @Field(() => ObservationStatus, { description: 'What sort of value it is.' })
  readonly status!: ObservationStatus;

  @Field(() => Sex, { description: 'The sex that it is about.' })
  readonly sex!: Sex;

  @Field({ description: 'The age band that it is about, an SDMX code; `_T` for the indicator’s own band.' })
  readonly age!: string;

  @Field({
    description:
      'The ethnicity that it is about: `_T` for all, `KINH` for the Kinh, `MIN` for ethnic minorities.',
  })
  readonly ethnicity!: string;

  @Field(() => Residence, { description: 'Where the people live that it is about.' })
  readonly residence!: Residence;

  @Field({
    description:
      'Who published it, by its English name, which filters take. Publishers may disagree: both stay.',
  })
  readonly publisher!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day of publication; null when unknown, and then nobody can show on which day it was known.',
  })
  readonly publishedOn!: string | null;

  @Field(() => Provenance, { description: 'Where it comes from.' })
  readonly provenance!: Provenance;
}
