import { ArgsType, Field } from 'type-graphql';
import { ComponentKind } from './component-kind.js';

@ArgsType()
export class ComponentListArgs {
  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: only components whose `healthSector` is YES; PARTIAL is not included. False: only the others, PARTIAL ' +
      'and NO. All unless said.',
  })
  readonly healthSector?: boolean | null;

  @Field(() => ComponentKind, { nullable: true, description: 'Only components of this kind.' })
  readonly kind?: ComponentKind | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Only the parts right below the component of this code, e.g. `DTTS.P7`. Unknown: an empty list.',
  })
  readonly parent?: string | null;
}
