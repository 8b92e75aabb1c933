import { checkUnitId, checkYear, DateScalar } from '@ntp-graph/kit';
import { Field, ID, InputType, Int } from 'type-graphql';
import { FundingMeasure } from '../ledger/funding-measure.js';
import { ReportedCapital, ReportedProgrammeScope } from './reported-enums.js';

@InputType({ description: 'Which published figures. All conditions must hold.' })
export class ReportedFigureFilter {
  @Field(() => ID, {
    nullable: true,
    description:
      'About this unit itself; what is only guessed to be (`candidateUnit`) is not included. Unknown: none. Malformed: BAD_USER_INPUT.',
  })
  readonly unit?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'About this plan year alone, 2000 to 2100; a figure over several years is not about one of them.',
  })
  readonly planYear?: number | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Standing for exactly this day. Figures of which only the month is known have no day.',
  })
  readonly asOf?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'About this programme or a component of it, by code; figures over several programmes are left out.',
  })
  readonly programme?: string | null;

  @Field(() => ReportedProgrammeScope, { nullable: true, description: 'Covering these programmes.' })
  readonly programmeScope?: ReportedProgrammeScope | null;

  @Field(() => FundingMeasure, { nullable: true, description: 'Of this measure.' })
  readonly measure?: FundingMeasure | null;

  @Field(() => ReportedCapital, {
    nullable: true,
    description: 'Covering this kind of spending; ALL is only what covers both.',
  })
  readonly capital?: ReportedCapital | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'False: only what documents state. True: only what our generator made. Both by default.',
  })
  readonly synthetic?: boolean | null;
}

/** The filter with the unit that its id is of, when that and its plan year can be; otherwise BAD_USER_INPUT. */
export function checkReportedFigureFilter(filter: ReportedFigureFilter): ReportedFigureFilter {
  if (filter.planYear != null) checkYear(filter.planYear, 'planYear');
  return filter.unit == null ? filter : { ...filter, unit: checkUnitId(filter.unit) };
}
