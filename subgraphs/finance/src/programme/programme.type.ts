import { Directive, Field, ObjectType } from 'type-graphql';

/** A programme, by its key. The programmes subgraph owns the rest; finance adds `funding`. */
@Directive('@key(fields: "code")')
@ObjectType('Programme')
export class Programme {
  @Field({ description: 'Code of the programme, e.g. `NTM`, `GN` or `DTTS`.' })
  readonly code!: string;
}
