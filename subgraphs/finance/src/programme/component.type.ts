import { Node } from '@ntp-graph/kit';
import { Directive, Field, ObjectType } from 'type-graphql';

/** A component of a programme, by its key; the programmes subgraph owns the rest. */
@Directive('@key(fields: "code", resolvable: false)')
@ObjectType('Component', { simpleResolvers: true, implements: Node })
export class Component {
  @Field({ description: 'Code of the component, e.g. `GN.P3.S2`: project 3, sub-project 2 of GN.' })
  readonly code!: string;
}
