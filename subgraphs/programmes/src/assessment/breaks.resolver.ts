import { Break, breaksInWords, type ReadContext } from '@ntp-graph/kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type BreaksOfStatuses, breaksOfStatuses } from './breaks.js';
import { CriteriaProgress } from './criteria-progress.field.js';
import { CriteriaSummary } from './criteria-summary.field.js';
import { CriterionStatusGroup } from './criterion-status-groups.type.js';
import { LimitingCriterion } from './limiting-criteria.field.js';

function read(context: ReadContext, asked: BreaksOfStatuses): Promise<Break[]> {
  return context.load(breaksOfStatuses, JSON.stringify(asked), null);
}

const sinceTheYearBefore = `${breaksInWords} Here: since the end of the year before.`;

@Resolver(() => CriteriaSummary)
class CriteriaSummaryBreaks {
  @FieldResolver(() => [Break], { description: sinceTheYearBefore })
  breaks(@Root() summary: CriteriaSummary, @Ctx() context: ReadContext): Promise<Break[]> {
    const { within, criterion, request } = summary;
    const { criteriaSet, year } = request;
    return read(context, { criteriaSet, criterionIds: [criterion.id], within, since: year - 1, year });
  }
}

@Resolver(() => LimitingCriterion)
class LimitingCriterionBreaks {
  @FieldResolver(() => [Break], { description: sinceTheYearBefore })
  breaks(@Root() limiting: LimitingCriterion, @Ctx() context: ReadContext): Promise<Break[]> {
    const { within, criterion, request } = limiting;
    const { criteriaSet, year } = request;
    return read(context, { criteriaSet, criterionIds: [criterion.id], within, since: year - 1, year });
  }
}

@Resolver(() => CriteriaProgress)
class CriteriaProgressBreaks {
  @FieldResolver(() => [Break], { description: sinceTheYearBefore })
  breaks(@Root() progress: CriteriaProgress, @Ctx() context: ReadContext): Promise<Break[]> {
    const { unitId: within, criteriaSet, criterionIds, year } = progress;
    return read(context, { criteriaSet: criteriaSet.code, criterionIds, within, since: year - 1, year });
  }
}

@Resolver(() => CriterionStatusGroup)
class CriterionStatusGroupBreaks {
  @FieldResolver(() => [Break], {
    description:
      `${breaksInWords} Here: since the end of the year before, of the years asked for where those are given. A group ` +
      'of several years has those between the first and the last.',
  })
  breaks(@Root() group: CriterionStatusGroup, @Ctx() context: ReadContext): Promise<Break[]> {
    const { unit, district, province, criterion, request } = group;
    const { criteriaSet, within } = request.of;
    const place = unit?.id ?? district?.id ?? province?.id ?? within;
    const criterionIds = criterion ? [criterion.id] : request.criterionIds;
    return read(context, { criteriaSet, criterionIds, within: place, ...yearsOf(group) });
  }
}

/** Between which years the breaks before a group, or within one of several years, lie. */
function yearsOf({ year, request }: CriterionStatusGroup): Pick<BreaksOfStatuses, 'since' | 'year'> {
  const asked = [...new Set(request.years ?? [])].sort((one, other) => one - other);
  const [first = null, last = first] = [asked[0], asked.at(-1)];
  if (year !== null) return { since: asked.findLast((one) => one < year) ?? year - 1, year };
  return first !== null && first === last ? { since: first - 1, year: first } : { since: first, year: last };
}

export const breakResolvers = [
  CriteriaSummaryBreaks,
  LimitingCriterionBreaks,
  CriteriaProgressBreaks,
  CriterionStatusGroupBreaks,
];
