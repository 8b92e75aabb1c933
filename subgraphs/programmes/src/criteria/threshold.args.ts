import { DateScalar } from '@ntp-graph/kit';
import { ArgsType, Field, ID, Int } from 'type-graphql';

@ArgsType()
export class ThresholdArgs {
  @Field(() => String, {
    nullable: true,
    description:
      'One of the seven regions of 318/QĐ-TTg: code (`DBSH`) or id (`NTM:DBSH`). Any other: BAD_USER_INPUT.',
  })
  readonly region?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'One of the commune groups of 51/2025/QĐ-TTg: 1, 2 or 3. Any other: BAD_USER_INPUT.',
  })
  readonly communeGroup?: number | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Id of a unit: the threshold of the region that it lies in, or of its commune group. At most one of the three.',
  })
  readonly unit?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The threshold in force on this day. The latest unless said.',
  })
  readonly on?: string | null;
}
