import { Comparator, DateScalar, LegalBasis, Node, PeriodScalar } from '@ntp-graph/kit';
import { Directive, Field, Float, ObjectType } from 'type-graphql';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.type.js';
import { Indicator } from '../indicator/indicator.type.js';
import { Observation } from '../observation/observation.type.js';
import { precedenceInWords } from '../observation/observation-precedence.js';
import { Provenance } from '../provenance/provenance.type.js';
import { Region } from '../region/region.type.js';
import { AssigningAuthority } from './assigning-authority.js';

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description: 'A value that an authority has set for a period.',
})
export class Target {
  readonly id!: string;

  @Field(() => AdministrativeUnit, {
    nullable: true,
    description: 'The unit that it is set for; null when it is set for a region.',
  })
  readonly unit!: AdministrativeUnit | null;

  @Field(() => Region, {
    nullable: true,
    description: 'The region that it is set for; null when it is set for a unit.',
  })
  readonly region!: Region | null;

  @Field(() => Indicator, { description: 'What is to be reached.' })
  readonly indicator!: Indicator;

  @Field(() => PeriodScalar, { description: 'When it is to be reached.' })
  readonly period!: string;

  @Field(() => Float, { description: 'The number in the unit of the indicator, read with `comparator`.' })
  readonly value!: number;

  @Field(() => Comparator, {
    description:
      'As printed. EQ names the number alone: at least it where higher is better, at most it where lower is.',
  })
  readonly comparator!: Comparator;

  @Field(() => AssigningAuthority, { description: 'Who set it.' })
  readonly assignedBy!: AssigningAuthority;

  @Field(() => LegalBasis, { nullable: true, description: 'The document that sets it; null when unknown.' })
  readonly legalBasis!: LegalBasis | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of publication; null when unknown.' })
  readonly publishedOn!: string | null;

  @Field(() => Provenance, { description: 'Where it comes from.' })
  readonly provenance!: Provenance;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A target beside the official observation of the same area, indicator and period.',
})
export class TargetAchievement {
  @Field(() => Float, {
    nullable: true,
    description: 'The value observed, read with the comparator of `observation`; null for a range.',
  })
  readonly actual!: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the observation meets the target. Null when it cannot be said: a bound or a range ("over 90") that ' +
      'could lie on either side, or an indicator of which neither more nor less is better.',
  })
  readonly met!: boolean | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'How much is missing, in the unit of the indicator: 0 when met (and when a target "under 15" is missed by ' +
      'exactly 15); null when `met` is, or when a bound or a range does not say how much.',
  })
  readonly gap!: number | null;

  @Field(() => Observation, {
    description: `The observation compared with: never a synthetic one. ${precedenceInWords}`,
  })
  readonly observation!: Observation;
}
