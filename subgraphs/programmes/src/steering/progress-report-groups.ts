import {
  badInput,
  checkUnitId,
  countOf,
  countWhere,
  DateScalar,
  delayMeasures,
  groupPlan,
  isUnitWithin,
  joinPresentProvince,
  numberDimension,
  PeriodScalar,
  placeDimensions,
  type ReadContext,
  shareOf,
  sql,
  textDimension,
  UnitPath,
} from '@ntp-graph/kit';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, ID, Info, InputType, Int, Query, Resolver } from 'type-graphql';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.type.js';
import { isAsked, Provenance } from '../graph/provenance.js';
import { Region } from '../graph/references.js';
import { Programme } from '../programme/programme.type.js';
import { table } from '../table.js';
import { ReportingBody, ReportingFrequency } from './reporting-schedule.type.js';
import { ProgressReportEntity, ReportingScheduleEntity } from './steering.entities.js';

const r = table(ProgressReportEntity, 'r');
const s = table(ReportingScheduleEntity, 's');
const p = table(UnitPath, 'p');

const day = sql`on_day.day`;
const isSubmitted = sql`coalesce(${r.submittedOn} <= ${day}, false)`;
const isOnTime = sql`(${isSubmitted} and ${r.submittedOn} <= ${r.dueOn})`;
const isLate = sql`(${isSubmitted} and ${r.submittedOn} > ${r.dueOn})`;
const isOverdue = sql`(not ${isSubmitted} and ${r.dueOn} < ${day})`;
const isJudged = sql`(${isSubmitted} or ${isOverdue})`;
const delay = sql`case when ${isJudged} then greatest(0, least(${r.submittedOn}, ${day}) - ${r.dueOn}) end`;

const plan = groupPlan({
  name: 'ProgressReport',
  of: 'progress reports',
  ofVi: 'các báo cáo tiến độ',
  dimensions: {
    ...placeDimensions(p, r.unitId, { unit: () => AdministrativeUnit, region: () => Region }),
    PROGRAMME: {
      description: 'The programme that is reported on.',
      dimension: textDimension(s.programmeCode, 'programmeCode'),
      field: 'programme',
      type: () => Programme,
      toValue: (code) => ({ code }),
    },
    OWED_BY: {
      description: 'Who reports.',
      dimension: textDimension(s.owedBy, 'owedBy'),
      field: 'owedBy',
      type: () => ReportingBody,
    },
    FREQUENCY: {
      description: 'Whether they are of weeks or of months.',
      dimension: textDimension(s.frequency, 'frequency'),
      field: 'frequency',
      type: () => ReportingFrequency,
    },
    PERIOD: {
      description: 'The week or month that they are about.',
      dimension: textDimension(r.period, 'period'),
      field: 'period',
      type: () => PeriodScalar,
    },
    YEAR: {
      description: 'The year of the day that they are due on.',
      dimension: numberDimension(sql`extract(year from ${r.dueOn})::int`, 'year'),
      field: 'year',
      type: () => Int,
      isYear: true,
    },
  },
  measures: {
    count: { type: 'COUNT', description: 'How many reports are owed.', value: countOf() },
    onTime: {
      type: 'COUNT',
      description: 'Those submitted by the day they were due.',
      value: countWhere(isOnTime),
    },
    late: { type: 'COUNT', description: 'Those submitted after it.', value: countWhere(isLate) },
    overdue: {
      type: 'COUNT',
      description: 'Those due before `asOf` and not submitted by it.',
      value: countWhere(isOverdue),
    },
    notDue: {
      type: 'COUNT',
      description: 'Those neither submitted nor overdue: in no share and no delay.',
      value: countWhere(sql`not ${isJudged}`),
    },
    onTimeShare: {
      type: 'NUMBER',
      description: '`onTime` / (`onTime` + `late` + `overdue`), from 0 to 1.',
      value: shareOf(isOnTime, isJudged),
    },
    ...delayMeasures(delay, 'report', 'Of those submitted or overdue.'),
  },
  synthetic: r.synthetic,
  provenance: () => Provenance,
  ofEachUnit: true,
});

@InputType({ description: 'Which progress reports are grouped. All conditions must hold.' })
class ProgressReportGroupFilter {
  @Field(() => ID, {
    nullable: true,
    description: 'Only of units within this one, or of itself. Unknown: none. Malformed: BAD_USER_INPUT.',
  })
  readonly within?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Also within the units that `within` was made of; not by default.',
  })
  readonly includePredecessors?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Only on the programme of this code.' })
  readonly programme?: string | null;

  @Field(() => ReportingBody, { nullable: true, description: 'Only those that such a body owes.' })
  readonly owedBy?: ReportingBody | null;

  @Field(() => ReportingFrequency, { nullable: true, description: 'Only weekly or only monthly ones.' })
  readonly frequency?: ReportingFrequency | null;

  @Field(() => DateScalar, { nullable: true, description: 'Only those due on this day or later.' })
  readonly dueFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Only those due on this day or earlier.' })
  readonly dueTo?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only what our generator made. False: only facts. Both by default.',
  })
  readonly synthetic?: boolean | null;
}

@ArgsType()
class ProgressReportGroupsArgs extends plan.argsWith(
  ProgressReportGroupFilter,
  'Which reports; all by default.',
) {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'As it stood on this day: what was submitted later is not submitted. Today by default.',
  })
  readonly asOf?: string | null;
}

function conditions(filter: ProgressReportGroupFilter) {
  const { within, includePredecessors, programme, owedBy, frequency, dueFrom, dueTo, synthetic } = filter;
  if (dueFrom != null && dueTo != null && dueFrom > dueTo) {
    throw badInput(`dueFrom ${dueFrom} is after dueTo ${dueTo}`, 'the earlier day first');
  }
  const parts = [isAsked(r, synthetic ?? null)];
  if (within != null) {
    parts.push(isUnitWithin('programmes', r.unitId, checkUnitId(within), includePredecessors ?? false));
  }
  if (programme != null) parts.push(sql`${s.programmeCode} = ${programme}`);
  if (owedBy != null) parts.push(sql`${s.owedBy} = ${owedBy}`);
  if (frequency != null) parts.push(sql`${s.frequency} = ${frequency}`);
  if (dueFrom != null) parts.push(sql`${r.dueOn} >= ${dueFrom}::date`);
  if (dueTo != null) parts.push(sql`${r.dueOn} <= ${dueTo}::date`);
  return parts;
}

@Resolver()
export class ProgressReportGroupsResolver {
  @Query(() => plan.Connection, {
    description:
      'Progress reports grouped: how many come in time, and how late the others are, page by page.',
  })
  progressReportGroups(
    @Ctx() context: ReadContext,
    @Args(() => ProgressReportGroupsArgs) args: ProgressReportGroupsArgs,
    @Info() info: GraphQLResolveInfo,
  ) {
    const asOf = args.asOf ?? context.today;
    const present = args.groupBy.includes('PRESENT_PROVINCE');
    return plan.read(context, args, {
      info,
      from: sql`${r} join ${s} on ${s.code} = ${r.scheduleCode} join ${p} on ${p.unitId} = ${r.unitId}
        ${present ? joinPresentProvince('programmes', p.provinceId) : sql``}
        cross join (select ${asOf}::date as day) as on_day`,
      conditions: conditions(args.filter ?? {}),
      asked: asOf,
    });
  }
}
