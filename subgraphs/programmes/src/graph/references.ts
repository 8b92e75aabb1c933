import { Node } from '@ntp-graph/kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A region, by its key; geography owns the rest. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Region', { simpleResolvers: true, implements: Node })
export class Region {
  @Field(() => ID, { description: 'Scheme mark and code, e.g. `2004:DBSH` or `NTM:DBSH`.' })
  readonly id!: string;
}

/** An indicator, by its key; the indicators subgraph owns the rest. */
@Directive('@key(fields: "code", resolvable: false)')
@ObjectType('Indicator', { simpleResolvers: true, implements: Node })
export class Indicator {
  @Field({ description: 'Stable code, e.g. `BHYT_COV`. Another population or age band is another code.' })
  readonly code!: string;
}
