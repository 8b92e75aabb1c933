import { Sex } from '@ntp-graph/kit';
import { ArgsType, Field, InputType } from 'type-graphql';
import { Residence, totalCode } from './disaggregation.js';

/** How a client says which part of the population figures are about: as arguments, or within a filter. */
@ArgsType()
@InputType()
export abstract class DisaggregationArgs {
  @Field(() => Sex, {
    nullable: true,
    defaultValue: Sex.TOTAL,
    description: 'Only figures about this sex; both together by default. Null: every figure.',
  })
  readonly sex?: Sex | null;

  @Field(() => Residence, {
    nullable: true,
    defaultValue: Residence.TOTAL,
    description: 'Only figures about people who live there; everywhere by default. Null: every figure.',
  })
  readonly residence?: Residence | null;

  @Field(() => String, {
    nullable: true,
    defaultValue: totalCode,
    description:
      'Only figures about this age band, an SDMX code such as `Y0T4` or `Y_GE60`; the indicator’s own band (`_T`) unless ' +
      'said. Another form: BAD_USER_INPUT. Null: every figure.',
  })
  readonly age?: string | null;

  @Field(() => String, {
    nullable: true,
    defaultValue: totalCode,
    description:
      'Only figures about this ethnicity: `_T` for all, `KINH` for the Kinh, `MIN` for ethnic minorities; all by default. Another code: ' +
      'BAD_USER_INPUT. Null: every figure.',
  })
  readonly ethnicity?: string | null;
}
