import {
  aggregateProvenance,
  allOf,
  figuresOf,
  groupedRows,
  havingOfViews,
  meetsHaving,
  orderOfGroups,
  type Page,
  type PageRequest,
  type ReadContext,
  readGroups,
  sql,
  topOf,
  viewColumns,
} from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import { indicatorsByCode } from '../indicator/indicator.reader.js';
import type { Indicator } from '../indicator/indicator.type.js';
import { isTotal, residenceOf, sexOf } from '../observation/disaggregation.js';
import { ObservationEntity, o } from '../observation/observation.entity.js';
import { isPublishedBy, isSynthetic } from '../observation/observation-condition.js';
import { bestFirst, hasFigure } from '../observation/observation-precedence.js';
import { checkPublishedFrequency } from '../observation/published-periods.js';
import { table } from '../table.js';
import { type BreaksRequest, groupKey } from './group-breaks.js';
import type { GroupedUnits } from './observation-coverage.js';
import { dimensions, joinPaths } from './observation-dimension.js';
import type { ObservationGroupRequest } from './observation-group.args.js';
import type { ObservationGroup } from './observation-group.type.js';
import { checkMeasures, measureColumns, measuresOf, viewed } from './observation-measure.js';
import { valuesOf } from './observation-values.js';

const v = table(ObservationEntity, 'v');

type GroupRow = Pick<
  ObservationGroup,
  | 'count'
  | 'minimum'
  | 'maximum'
  | 'mean'
  | 'median'
  | 'percentile10'
  | 'percentile25'
  | 'percentile75'
  | 'percentile90'
  | 'standardDeviation'
  | 'sum'
  | 'weightedMean'
  | 'share'
  | 'approximate'
> & {
  readonly unitId?: string;
  readonly districtId?: string | null;
  readonly provinceId?: string | null;
  readonly presentProvinceId?: string | null;
  readonly regionId?: string | null;
  readonly criteriaRegionId?: string | null;
  readonly period?: string;
  readonly sex?: string;
  readonly age?: string;
  readonly ethnicity?: string;
  readonly residence?: string;
  readonly synthetic: boolean;
};

const provenance = {
  synthetic: aggregateProvenance(
    true,
    'Tính từ các số liệu, trong đó ít nhất một số liệu là giả lập.',
    'Computed from observations, of which at least one is synthetic.',
  ),
  documented: aggregateProvenance(false, 'Tính từ các số liệu đã công bố.', 'Computed from observations.'),
};

function reference(id: string | null | undefined): { id: string } | null {
  return id == null ? null : { id };
}

function toGroup(row: GroupRow, breaks: BreaksRequest, grouped: GroupedUnits): ObservationGroup {
  const { count, minimum, maximum, mean, median, sum, weightedMean, share, approximate } = row;
  const { percentile10, percentile25, percentile75, percentile90, standardDeviation } = row;
  return {
    unit: reference(row.unitId),
    district: reference(row.districtId),
    province: reference(row.provinceId),
    presentProvince: reference(row.presentProvinceId),
    region: reference(row.regionId),
    criteriaRegion: reference(row.criteriaRegionId),
    period: row.period ?? null,
    sex: sexOf[row.sex ?? ''] ?? null,
    age: row.age ?? null,
    ethnicity: row.ethnicity ?? null,
    residence: residenceOf[row.residence ?? ''] ?? null,
    ...{ count, minimum, maximum, mean, median, sum, weightedMean, share, approximate },
    ...{ percentile10, percentile25, percentile75, percentile90, standardDeviation },
    shareOfTotal: figuresOf(row, 'SHARE_OF_TOTAL', viewed.measures),
    change: figuresOf(row, 'CHANGE', viewed.measures),
    growth: figuresOf(row, 'GROWTH', viewed.measures),
    breaksRequest: breaks,
    breaksKey: groupKey(
      breaks.groupBy.map((dimension) => row[dimensions[dimension].name as 'unitId'] ?? null),
    ),
    provenance: row.synthetic ? provenance.synthetic : provenance.documented,
    grouped,
  };
}

/** The weight `w` of a value `v`: of the last period that had ended by then; a fact where facts alone are asked for. */
function weights({ weightIndicatorCode }: Indicator, { condition }: ObservationGroupRequest) {
  const { synthetic, knownOn } = condition;
  const conditions = [sql`${o.comparator} = 'EQ'`, isTotal, hasFigure, isPublishedBy(knownOn)];
  if (synthetic === false) conditions.push(isSynthetic(synthetic));
  return sql`left join lateral (
    select ${o.value}, ${o.synthetic} from ${o}
    where ${o.areaId} = ${v.areaId} and ${o.indicatorCode} = ${weightIndicatorCode} and ${o.periodEnd} <= ${v.periodEnd}
      and ${allOf(conditions)}
    order by ${bestFirst} limit 1
  ) as w on true`;
}

function groups(indicator: Indicator, request: ObservationGroupRequest): RawBuilder<unknown> {
  const isWeighted = request.measures.has('weightedMean');
  return groupedRows({
    parent: null,
    dimensions: request.groupBy.map((dimension) => dimensions[dimension]),
    measures: measuresOf(request.measures, request.shareOf),
    from: sql`(${valuesOf(request)}) as v ${joinPaths(request.groupBy)}
      ${isWeighted ? weights(indicator, request) : sql``}`,
    conditions: [sql`${v.comparator} = 'EQ' and ${v.value} is not null`],
  });
}

/**
 * Groups of the values of one indicator, in pages; null for an unknown indicator.
 *
 * SQL: the values by precedence, with their weights where these are asked for, and one group-by over them.
 */
export async function listObservationGroups(
  context: ReadContext,
  request: ObservationGroupRequest,
  page: PageRequest,
): Promise<Page<ObservationGroup> | null> {
  const indicator = await context.load(indicatorsByCode, request.indicator, null);
  if (indicator === null) return null;
  checkMeasures(indicator, request.measures, request.shareOf);
  const { measures, period, selected, ...asked } = request;
  const { shareOf, having, orderBy, shareWithin, top, ...breaks } = asked;
  const { groupBy, level, within, includePredecessors } = request;
  const grouped = { of: { groupBy, level, within, includePredecessors }, period };
  const views = viewColumns(viewed, {
    groupBy,
    dimensions,
    shareWithin,
    selected,
    having,
    orderBy: orderBy.map(({ field, of }) => ({
      of: of ?? null,
      measure: (measureColumns as Readonly<Record<string, string>>)[field],
    })),
  });
  const list = {
    name: `observation groups ${JSON.stringify(asked)}`,
    groups: groups(indicator, request),
    views,
    top: topOf(top, dimensions, request.groupBy),
    having: meetsHaving({ ...having, ...havingOfViews(having) }, [
      ...Object.values(measureColumns),
      ...Object.keys(views),
    ]),
    order: orderOfGroups(
      request.orderBy,
      measureColumns,
      dimensions,
      request.groupBy.map((dimension) => dimensions[dimension]),
    ),
  };
  const found = await readGroups(context, list, page, (row: GroupRow) => toGroup(row, breaks, grouped));
  if (found.totalCount === 0) await checkPublishedFrequency(context, indicator.code, request.frequency);
  return found;
}
