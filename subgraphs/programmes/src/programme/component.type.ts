import { Node, type ProvenanceValue } from '@ntp-graph/kit';
import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Provenance } from '../graph/provenance.js';
import { HealthSector } from './health-sector.js';

/** What a component is called in its programme. */
export enum ComponentKind {
  CONTENT = 'CONTENT',
  SPECIAL_PROGRAMME = 'SPECIAL_PROGRAMME',
  PROJECT = 'PROJECT',
  SUBPROJECT = 'SUBPROJECT',
  PROJECT_CONTENT = 'PROJECT_CONTENT',
  COMPONENT = 'COMPONENT',
}

registerEnumType(ComponentKind, {
  name: 'ComponentKind',
  description: 'What a component is called in its programme.',
  valuesConfig: {
    CONTENT: { description: 'Nội dung thành phần, of NTM.' },
    SPECIAL_PROGRAMME: { description: 'Chương trình chuyên đề, of NTM.' },
    PROJECT: { description: 'Dự án, of GN and DTTS.' },
    SUBPROJECT: { description: 'Tiểu dự án, within a project.' },
    PROJECT_CONTENT: {
      description: 'Nội dung within a project. Project 7 of DTTS has three of these and no sub-projects.',
    },
    COMPONENT: { description: 'Hợp phần, of the integrated programme since 2026.' },
  },
});

@Directive('@key(fields: "code")')
@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  implements: Node,
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

  @Field(() => Provenance, { description: 'The document that names it.' })
  readonly provenance!: ProvenanceValue;

  readonly nameVi!: string;
  readonly nameEn!: string;
  readonly programmeCode!: string;
  readonly parentCode!: string | null;
  readonly healthLead!: string | null;
  readonly healthLeadVi!: string | null;
}
