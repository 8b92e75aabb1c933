import { DateScalar, PeriodScalar } from '@ntp-graph/kit';
import { ArgsType, Field } from 'type-graphql';
import { checkIndicatorCode } from '../indicator/indicator-code.js';
import { syntheticDescription } from '../observation/unit-observations.args.js';
import { RankScope } from './rank-scope.js';

@ArgsType()
export class RankArgs {
  @Field(() => String, {
    description:
      'Code of the indicator. An unknown one: null; a malformed one, and one of which neither more nor less is ' +
      'better: BAD_USER_INPUT.',
  })
  readonly indicator!: string;

  @Field(() => PeriodScalar, {
    nullable: true,
    description:
      'The period to compare in. Null: the last one that the unit has a value of. One that the indicator has no value ' +
      'of anywhere: BAD_USER_INPUT that names those it has.',
  })
  readonly period?: string | null;

  @Field(() => RankScope, {
    nullable: true,
    defaultValue: RankScope.SIBLINGS,
    description: 'Which units to rank among.',
  })
  readonly among?: RankScope | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'What was known on this day: all are ranked by what was published by it. A value without a day of publication ' +
      'cannot be shown to have been known, and is left out. Null: every publication.',
  })
  readonly knownOn?: string | null;

  @Field(() => Boolean, { nullable: true, description: syntheticDescription })
  readonly synthetic?: boolean | null;
}

/** A ranking, ready for SQL. */
export interface RankRequest {
  readonly indicator: string;
  readonly period: string | null;
  readonly among: RankScope;
  /** Null: every publication. */
  readonly knownOn: string | null;
  readonly synthetic: boolean | null;
}

/** Reads the arguments of a unit's rank. */
export function rankRequest(args: RankArgs): RankRequest {
  return {
    indicator: checkIndicatorCode(args.indicator),
    period: args.period ?? null,
    among: args.among ?? RankScope.SIBLINGS,
    knownOn: args.knownOn ?? null,
    synthetic: args.synthetic ?? null,
  };
}
