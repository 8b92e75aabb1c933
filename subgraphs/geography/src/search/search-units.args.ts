import { AdministrativeLevel, DateScalar, PageArgs } from '@ntp-graph/kit';
import { ArgsType, Field } from 'type-graphql';

@ArgsType()
export class SearchUnitsArgs extends PageArgs {
  @Field({
    description:
      'Part of a name, 1 to 100 characters. Diacritics, tone-mark placement, đ/d and case do not matter.',
  })
  readonly text!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Only units in force on this day. Today by default.',
  })
  readonly asOf?: string | null;

  @Field(() => [AdministrativeLevel], { nullable: true, description: 'Only units of these levels.' })
  readonly levels?: AdministrativeLevel[] | null;
}
