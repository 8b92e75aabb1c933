import {
  badInput,
  checkGroupBy,
  checkGroupOrder,
  checkUnitId,
  checkYear,
  groupTopOf,
  type Having,
  NumberCondition,
  PageArgs,
  shareWithinDescription,
  topDescription,
  viewDescriptions,
} from '@ntp-graph/kit';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import {
  CriterionStatusDimension,
  CriterionStatusOrder,
  measureColumns,
  StatusFiguresHaving,
  valueMeasures,
} from './criterion-status-groups.type.js';

@InputType({ description: 'Which statuses to group. All conditions must hold.' })
export class CriterionStatusGroupFilter {
  @Field(() => String, {
    description: 'Of criteria of this set, e.g. `NTM-COMMUNE-2021`. Unknown: no groups.',
  })
  readonly criteriaSet!: string;

  @Field(() => [String], {
    nullable: true,
    description: 'Only of criteria of these numbers, e.g. `["15.1"]`.',
  })
  readonly criteria?: string[] | null;

  @Field(() => [Int], { nullable: true, description: 'Only of these years assessed, 2000 to 2100.' })
  readonly years?: number[] | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Only of units that lie within this unit, or are it. Unknown: no groups. Malformed: BAD_USER_INPUT.',
  })
  readonly within?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Also of units within those that `within` was made of; not by default.',
  })
  readonly includePredecessors?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only what our generator made. False: only facts. Both by default.',
  })
  readonly synthetic?: boolean | null;
}

const ofValues = 'Only where groups are of one criterion: otherwise BAD_USER_INPUT.';

@InputType({
  description: 'Which groups to keep. All conditions must hold; a measure that is null meets none.',
})
export class CriterionStatusHaving {
  @Field(() => NumberCondition, { nullable: true, description: 'How many statuses.' })
  readonly count?: NumberCondition | null;

  @Field(() => NumberCondition, { nullable: true, description: 'How many have a result.' })
  readonly assessed?: NumberCondition | null;

  @Field(() => NumberCondition, { nullable: true, description: 'How many are met.' })
  readonly met?: NumberCondition | null;

  @Field(() => NumberCondition, { nullable: true, description: 'How many are basically met.' })
  readonly basicallyMet?: NumberCondition | null;

  @Field(() => NumberCondition, { nullable: true, description: 'How many are not met.' })
  readonly notMet?: NumberCondition | null;

  @Field(() => NumberCondition, { nullable: true, description: 'How many are not assessed yet.' })
  readonly notAssessed?: NumberCondition | null;

  @Field(() => NumberCondition, {
    nullable: true,
    description: 'How many are of units that the set does not judge.',
  })
  readonly notApplicable?: NumberCondition | null;

  @Field(() => NumberCondition, {
    nullable: true,
    description: 'The share that is met of those assessed, from 0 to 1.',
  })
  readonly share?: NumberCondition | null;

  @Field(() => NumberCondition, {
    nullable: true,
    description: 'The least that the share met can be, from 0 to 1.',
  })
  readonly shareAtLeast?: NumberCondition | null;

  @Field(() => NumberCondition, {
    nullable: true,
    description: 'The most that the share met can be, from 0 to 1.',
  })
  readonly shareAtMost?: NumberCondition | null;

  @Field(() => NumberCondition, { nullable: true, description: `The smallest value. ${ofValues}` })
  readonly minimum?: NumberCondition | null;

  @Field(() => NumberCondition, { nullable: true, description: `The largest value. ${ofValues}` })
  readonly maximum?: NumberCondition | null;

  @Field(() => NumberCondition, { nullable: true, description: `The mean value. ${ofValues}` })
  readonly mean?: NumberCondition | null;

  @Field(() => NumberCondition, { nullable: true, description: `The value in the middle. ${ofValues}` })
  readonly median?: NumberCondition | null;

  @Field(() => NumberCondition, {
    nullable: true,
    description: `The value below which a tenth of the values lies. ${ofValues}`,
  })
  readonly percentile10?: NumberCondition | null;

  @Field(() => NumberCondition, {
    nullable: true,
    description: `The value below which a quarter of the values lies. ${ofValues}`,
  })
  readonly percentile25?: NumberCondition | null;

  @Field(() => NumberCondition, {
    nullable: true,
    description: `The value below which three quarters of the values lie. ${ofValues}`,
  })
  readonly percentile75?: NumberCondition | null;

  @Field(() => NumberCondition, {
    nullable: true,
    description: `The value below which nine tenths of the values lie. ${ofValues}`,
  })
  readonly percentile90?: NumberCondition | null;

  @Field(() => NumberCondition, {
    nullable: true,
    description: `How far the values lie from their mean, as the standard deviation of a sample. ${ofValues}`,
  })
  readonly standardDeviation?: NumberCondition | null;

  @Field(() => StatusFiguresHaving, { nullable: true, description: viewDescriptions.SHARE_OF_TOTAL })
  readonly shareOfTotal?: Having | null;

  @Field(() => StatusFiguresHaving, { nullable: true, description: viewDescriptions.CHANGE })
  readonly change?: Having | null;

  @Field(() => StatusFiguresHaving, { nullable: true, description: viewDescriptions.GROWTH })
  readonly growth?: Having | null;
}

@InputType({ description: 'The first groups of each value of some dimensions.' })
export class CriterionStatusTop extends groupTopOf<CriterionStatusDimension>(
  'CriterionStatus',
  CriterionStatusDimension,
) {}

@ArgsType()
export class CriterionStatusGroupsArgs extends PageArgs {
  @Field(() => CriterionStatusGroupFilter, { description: 'Which statuses.' })
  readonly filter!: CriterionStatusGroupFilter;

  @Field(() => [CriterionStatusDimension], {
    description: 'What to group by, at least one and each once. Groups come in this order.',
  })
  readonly groupBy!: CriterionStatusDimension[];

  @Field(() => [CriterionStatusDimension], { nullable: true, description: shareWithinDescription })
  readonly shareWithin?: CriterionStatusDimension[] | null;

  @Field(() => CriterionStatusTop, { nullable: true, description: topDescription })
  readonly top?: CriterionStatusTop | null;

  @Field(() => CriterionStatusHaving, {
    nullable: true,
    description: 'Which groups to keep. All by default.',
  })
  readonly having?: CriterionStatusHaving | null;

  @Field(() => [CriterionStatusOrder], {
    nullable: true,
    description: 'The first decides, the next break ties. By what is grouped by, in that order, by default.',
  })
  readonly orderBy?: CriterionStatusOrder[] | null;
}

/** Groups of statuses to read: checked, with nothing left to default. */
export interface CriterionStatusGroupsRequest {
  readonly filter: CriterionStatusGroupFilter;
  readonly groupBy: readonly CriterionStatusDimension[];
  readonly having: CriterionStatusHaving;
  readonly orderBy: readonly CriterionStatusOrder[];
  readonly shareWithin: readonly CriterionStatusDimension[];
  readonly top: CriterionStatusTop | null;
  /** Whether the statuses of a group are of one criterion, so that their values have a unit in common. */
  readonly ofOneCriterion: boolean;
}

function checkValueMeasures({ having, orderBy, ofOneCriterion }: CriterionStatusGroupsRequest): void {
  if (ofOneCriterion) return;
  const ordered = orderBy.map(({ field }) => (measureColumns as Record<string, string>)[field]);
  const views = [having.shareOfTotal, having.change, having.growth];
  const asked = valueMeasures.find(
    (measure) => having[measure] || views.some((view) => view?.[measure]) || ordered.includes(measure),
  );
  if (!asked) return;
  throw badInput(
    `${asked} is asked of several criteria, whose values have no unit in common`,
    'CRITERION in groupBy, a single one in filter.criteria, or a count or share',
  );
}

/** Reads the arguments; an impossible combination is BAD_USER_INPUT. */
export function criterionStatusGroupsRequest(args: CriterionStatusGroupsArgs): CriterionStatusGroupsRequest {
  const { having, orderBy } = args;
  const { within } = args.filter;
  const filter = within ? { ...args.filter, within: checkUnitId(within) } : args.filter;
  for (const year of filter.years ?? []) checkYear(year);
  const groupBy = checkGroupBy(CriterionStatusDimension, args.groupBy);
  checkGroupOrder(CriterionStatusDimension, orderBy ?? [], groupBy);
  const ofOneCriterion = groupBy.includes('CRITERION') || new Set(filter.criteria).size === 1;
  if (groupBy.includes('SEX') && !ofOneCriterion) {
    throw badInput(
      'groupBy names SEX, and groups are of several criteria, whose values have no unit in common',
      'CRITERION in groupBy too, or a single one in filter.criteria',
    );
  }
  const request = {
    filter,
    groupBy,
    having: having ?? {},
    orderBy: orderBy ?? [],
    shareWithin: args.shareWithin ?? [],
    top: args.top ?? null,
    ofOneCriterion,
  };
  checkValueMeasures(request);
  return request;
}
