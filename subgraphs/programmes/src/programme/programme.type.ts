import { Node, type ProvenanceValue, shortOrder } from '@ntp-graph/kit';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Provenance } from '../graph/provenance.js';

@ObjectType({ simpleResolvers: true, description: 'A run of calendar years, both ends included.' })
export class ProgrammeYears {
  @Field(() => Int, { description: 'First year.' })
  readonly start!: number;

  @Field(() => Int, { description: 'Last year.' })
  readonly end!: number;
}

@Directive('@key(fields: "code")')
@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description: 'A National Target Programme (chương trình mục tiêu quốc gia).',
})
export class Programme {
  @Field({
    description:
      '`NTM` new rural areas, `GN` poverty reduction and `DTTS` ethnic-minority and mountainous areas, since 2021; ' +
      '`NTP-INT` the three integrated and `NTP-YT` health, since 2026.',
  })
  readonly code!: string;

  @Field(() => ProgrammeYears, {
    description: 'Years of the whole programme: DTTS runs from 2021 to 2030.',
  })
  readonly period!: ProgrammeYears;

  @Field(() => ProgrammeYears, {
    description: 'Years of the phase that the decision funds: phase I of DTTS is 2021 to 2025.',
  })
  readonly phase!: ProgrammeYears;

  @Field(() => Provenance, { description: 'The decision or resolution that this is read from.' })
  readonly provenance!: ProvenanceValue;

  readonly nameVi!: string;
  readonly nameEn!: string;
}

/** How a list of programmes can be ordered. */
export const programmeOrder = shortOrder<Programme>('Programme', 'programmes', {
  CODE: ['The code.', 'code'],
  NAME: ['The name in English.', 'nameEn'],
  PERIOD: ['The first year of its period.', 'period.start'],
});
