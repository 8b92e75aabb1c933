import { checkPageSize, checkUnitId, PageArgs } from '@ntp-graph/kit';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import {
  ProgressReportChoice,
  type ProgressReportChoiceRequest,
  progressReportChoice,
} from './progress-report-choice.js';
import { ReportingBody } from './reporting-body.js';

@InputType({ description: 'Which progress reports a list holds. All conditions must hold.' })
export class ProgressReportFilter extends ProgressReportChoice {
  @Field(() => ID, {
    nullable: true,
    description: 'Only of units within this one, or of itself. Malformed: BAD_USER_INPUT.',
  })
  readonly within?: string | null;

  @Field({
    defaultValue: false,
    description: 'With `within`: also within the units that it came from, for periods before 2025-07-01.',
  })
  readonly includePredecessors!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Only on the programme of this code. Unknown: an empty list.',
  })
  readonly programme?: string | null;

  @Field(() => ReportingBody, { nullable: true, description: 'Only those that such a body owes.' })
  readonly owedBy?: ReportingBody | null;
}

@ArgsType()
export class ProgressReportListArgs extends PageArgs {
  @Field(() => ProgressReportFilter, { nullable: true, description: 'Which reports.' })
  readonly filter?: ProgressReportFilter | null;
}

/** A list of progress reports, ready for SQL: checked, with nothing left to default. */
export interface ProgressReportListRequest extends ProgressReportChoiceRequest {
  readonly within: string | null;
  readonly includePredecessors: boolean;
  readonly programme: string | null;
  readonly owedBy: ReportingBody | null;
  readonly first: number;
  readonly after: string | null;
}

/** Reads the arguments of the list. */
export function progressReportListRequest({
  filter,
  first,
  after,
}: ProgressReportListArgs): ProgressReportListRequest {
  return {
    ...progressReportChoice(filter),
    within: filter?.within == null ? null : checkUnitId(filter.within),
    includePredecessors: filter?.includePredecessors ?? false,
    programme: filter?.programme ?? null,
    owedBy: filter?.owedBy ?? null,
    first: checkPageSize(first),
    after: after ?? null,
  };
}
