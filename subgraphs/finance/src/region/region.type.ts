import { Node } from '@ntp-graph/kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A region, by its key. Geography owns the rest. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Region', { simpleResolvers: true, implements: Node })
export class Region {
  @Field(() => ID, { description: 'Scheme mark and code, e.g. `2004:DBSH` or `NTM:DBSH`.' })
  readonly id!: string;
}
