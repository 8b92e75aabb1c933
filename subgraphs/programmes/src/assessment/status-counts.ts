import { countWhere, sql } from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import { Field, Int, ObjectType } from 'type-graphql';
import { table } from '../table.js';
import { CriterionStatusEntity } from './assessment.entities.js';
import { CriterionStatusValue } from './criterion-status/criterion-status.type.js';

/** The counts that every answer about many statuses has: by these names and with this meaning, everywhere. */
@ObjectType({ simpleResolvers: true })
export abstract class StatusCounts {
  @Field(() => Int, {
    description: 'How many statuses: `assessed`, `notAssessed` and `notApplicable` together.',
  })
  readonly count!: number;

  @Field(() => Int, { description: 'Those with a result: `met`, `basicallyMet` and `notMet` together.' })
  readonly assessed!: number;

  @Field(() => Int, { description: 'Those that are met. Basically met (cơ bản đạt) is not counted.' })
  readonly met!: number;

  @Field(() => Int, { description: 'Those that are basically met (cơ bản đạt); not counted in `met`.' })
  readonly basicallyMet!: number;

  @Field(() => Int, { description: 'Those that are not met.' })
  readonly notMet!: number;

  @Field(() => Int, { description: 'Those recorded as not assessed yet: neither met nor failed.' })
  readonly notAssessed!: number;

  @Field(() => Int, { description: 'Those of units that the set does not judge.' })
  readonly notApplicable!: number;
}

/** The counts by the names of their fields. */
export type Counts = Readonly<Record<keyof StatusCounts, number>>;

/** The counts of nothing. */
export const noCounts: Counts = {
  count: 0,
  assessed: 0,
  met: 0,
  basicallyMet: 0,
  notMet: 0,
  notAssessed: 0,
  notApplicable: 0,
};

const s = table(CriterionStatusEntity, 's');
const { MET, BASICALLY_MET, NOT_MET, NOT_ASSESSED, NOT_APPLICABLE } = CriterionStatusValue;

/** Whether a status `s` is this one. */
export const is = (status: CriterionStatusValue): RawBuilder<unknown> =>
  sql`${s.status} = ${sql.lit(status)}`;

/** Whether a status `s` is a result. */
export const isAssessed = sql`${s.status} in (${sql.join([MET, BASICALLY_MET, NOT_MET].map((status) => sql.lit(status)))})`;

const countedStatuses: Readonly<Record<keyof StatusCounts, RawBuilder<unknown>>> = {
  count: sql`true`,
  assessed: isAssessed,
  met: is(MET),
  basicallyMet: is(BASICALLY_MET),
  notMet: is(NOT_MET),
  notAssessed: is(NOT_ASSESSED),
  notApplicable: is(NOT_APPLICABLE),
};

/**
 * The counts of statuses `s`, by the column that each makes.
 *
 * @param counted as `countWhere` has it
 */
export function statusCounts(
  counted?: RawBuilder<unknown>,
): Readonly<Record<keyof StatusCounts, RawBuilder<unknown>>> {
  const columns = Object.entries(countedStatuses).map(([name, those]) => [name, countWhere(those, counted)]);
  return Object.fromEntries(columns);
}
