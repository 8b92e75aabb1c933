import { AdministrativeLevel, DateScalar, PageArgs } from '@ntp-graph/kit';
import { ArgsType, Field } from 'type-graphql';

@ArgsType()
export class SearchUnitsArgs extends PageArgs {
  @Field({
    description:
      'Part of a name, 1 to 100 characters: with the type or without, with the type in short (`P. Bến Nghé`, `Q1`) or in ' +
      'English (`Ho Chi Minh City`), an abbreviation (`TP HCM`, `BR-VT`) or an earlier name. Diacritics, tone-mark placement, ' +
      'đ/d, i/y at the end of a syllable, hyphens, full stops and case do not matter.',
  })
  readonly text!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Only units in force on this day. Today by default. A day before our lists begin: BAD_USER_INPUT, which says when ' +
      'they do.',
  })
  readonly asOf?: string | null;

  @Field(() => [AdministrativeLevel], { nullable: true, description: 'Only units of these levels.' })
  readonly levels?: AdministrativeLevel[] | null;
}
