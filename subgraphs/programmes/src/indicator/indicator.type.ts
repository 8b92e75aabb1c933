import { Directive, Field, ObjectType } from 'type-graphql';

/** An indicator, by its key; the indicators subgraph owns the rest. */
@Directive('@key(fields: "code", resolvable: false)')
@ObjectType('Indicator')
export class Indicator {
  @Field({ description: 'Code of the indicator, e.g. `BHYT_COV`.' })
  readonly code!: string;
}
