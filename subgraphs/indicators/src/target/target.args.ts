import { badInput, checkUnitId, listOrderOf, PageArgs, PeriodScalar } from '@ntp-graph/kit';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { checkIndicatorCodes } from '../indicator/indicator-code.js';
import {
  fromDescription,
  indicatorsDescription,
  toDescription,
} from '../observation/unit-observations.args.js';
import { type PeriodRange, periodRange } from '../time/period-range.js';
import { AssigningAuthority } from './assigning-authority.js';

@ArgsType()
export class UnitTargetsArgs {
  @Field(() => [String], { description: indicatorsDescription })
  readonly indicators!: string[];

  @Field(() => PeriodScalar, { nullable: true, description: fromDescription })
  readonly from?: string | null;

  @Field(() => PeriodScalar, { nullable: true, description: toDescription })
  readonly to?: string | null;
}

@InputType({ description: 'Which targets a list holds. All conditions must hold.' })
export class TargetFilter {
  @Field(() => [String], { nullable: true, description: indicatorsDescription })
  readonly indicators?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Only for this unit itself. Malformed: BAD_USER_INPUT. Not together with `region`.',
  })
  readonly unit?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Only for this region as such, e.g. `NTM:TN`. Not together with `unit`.',
  })
  readonly region?: string | null;

  @Field(() => PeriodScalar, { nullable: true, description: fromDescription })
  readonly from?: string | null;

  @Field(() => PeriodScalar, { nullable: true, description: toDescription })
  readonly to?: string | null;

  @Field(() => [AssigningAuthority], { nullable: true, description: 'Only those set by these authorities.' })
  readonly assignedBy?: AssigningAuthority[] | null;
}

/** What a list of targets can be ordered by. */
const orderFields = {
  PERIOD: 'The last day of the period.',
  VALUE: 'The value. Ask for one indicator: values of different units do not compare.',
  INDICATOR: 'The code of the indicator.',
  AREA: 'The id of the unit or region.',
} as const;
export type TargetOrderField = keyof typeof orderFields;

@InputType({ description: 'How a list of targets is ordered.' })
export class TargetOrder extends listOrderOf('Target', 'targets', orderFields) {}

@ArgsType()
export class TargetListArgs extends PageArgs {
  @Field(() => TargetOrder, { nullable: true, description: 'By period by default, which also breaks ties.' })
  readonly orderBy?: TargetOrder | null;

  @Field(() => TargetFilter, { nullable: true, description: 'Which targets.' })
  readonly filter?: TargetFilter | null;
}

/** What is read of each unit, ready for SQL. */
export interface UnitTargetsRequest {
  readonly indicators: readonly string[];
  readonly range: PeriodRange;
}

/** Which targets a list holds, ready for SQL; null where there is no condition. */
export interface TargetSelection {
  readonly indicators: readonly string[] | null;
  readonly unit: string | null;
  readonly region: string | null;
  readonly range: PeriodRange;
  readonly assignedBy: readonly AssigningAuthority[] | null;
}

/** Reads the arguments of a unit's targets. */
export function unitTargetsRequest(args: UnitTargetsArgs): UnitTargetsRequest {
  return { indicators: checkIndicatorCodes(args.indicators), range: periodRange(args.from, args.to) };
}

/** Reads the filter of a list of targets. */
export function targetSelection(filter: TargetFilter): TargetSelection {
  const { indicators, unit, region, from, to, assignedBy } = filter;
  if (unit != null && region != null) {
    throw badInput(`filter has both unit "${unit}" and region "${region}"`, 'one of the two');
  }
  return {
    indicators: indicators == null ? null : checkIndicatorCodes(indicators),
    unit: unit == null ? null : checkUnitId(unit),
    region: region ?? null,
    range: periodRange(from, to),
    assignedBy: assignedBy ?? null,
  };
}
