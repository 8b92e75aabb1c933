import { Directive, Field, ObjectType } from 'type-graphql';

/** An indicator, by its key; the indicators subgraph owns the rest. */
@Directive('@key(fields: "code", resolvable: false)')
@ObjectType('Indicator', { simpleResolvers: true })
export class Indicator {
  @Field({ description: 'Stable code, e.g. `BHYT_COV`. Another population or age band is another code.' })
  readonly code!: string;
}
