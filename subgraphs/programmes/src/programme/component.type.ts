import type { ProvenanceValue } from '@ntp-graph/kit';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Provenance } from '../provenance/provenance.type.js';
import { ComponentKind } from './component-kind.js';
import { HealthSector } from './health-sector.js';

@Directive('@key(fields: "code")')
@ObjectType({
  simpleResolvers: true,
  description: 'A part of a programme: content, project, sub-project or other.',
})
export class Component {
  @Field({ description: 'Code of the component, e.g. `GN.P3.S2`: project 3, sub-project 2 of GN.' })
  readonly code!: string;

  @Field(() => ComponentKind, { description: 'What it is called in its programme.' })
  readonly kind!: ComponentKind;

  @Field({ description: 'Number as printed, e.g. `3.2`; `7.c1` is the first content of project 7.' })
  readonly number!: string;

  @Field(() => HealthSector, { description: 'How far it is the concern of the health sector.' })
  readonly healthSector!: HealthSector;

  @Field(() => String, {
    nullable: true,
    description: 'Who leads it or its health part, in Vietnamese; null when none is named.',
  })
  readonly healthLead!: string | null;

  @Field(() => Provenance, { description: 'The document that names it.' })
  readonly provenance!: ProvenanceValue;

  readonly nameVi!: string;
  readonly nameEn!: string;
  readonly programmeCode!: string;
  readonly parentCode!: string | null;
}
