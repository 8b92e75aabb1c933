import {
  type AskedFields,
  askedOfNodes,
  columnsFor,
  deviationOf,
  figuresOf,
  groupedRows,
  havingOfViews,
  isWithin,
  joinPresentProvince,
  maximumOf,
  meanOf,
  medianOf,
  meetsHaving,
  minimumOf,
  orderOfGroups,
  type Page,
  type PageRequest,
  percentileOf,
  type ReadContext,
  readGroups,
  type Sex,
  selectedFields,
  sexCodes,
  sql,
  topOf,
  UnitPath,
  viewColumns,
} from '@ntp-graph/kit';
import type { GraphQLResolveInfo } from 'graphql';
import type { RawBuilder } from 'kysely';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { CriteriaSetEntity } from '../criteria/criteria.entities.js';
import { criteriaOfSets } from '../criteria/criterion.reader.js';
import type { Criterion } from '../criteria/criterion.type.js';
import { countedProvenance, isAsked } from '../graph/provenance.js';
import { table } from '../table.js';
import { CriterionStatusEntity } from './assessment.entities.js';
import {
  type CriterionStatusGroupFilter,
  CriterionStatusGroupsArgs,
  type CriterionStatusGroupsRequest,
  criterionStatusGroupsRequest,
} from './criterion-status-groups.args.js';
import {
  type CriterionStatusDimension,
  type CriterionStatusGroup,
  CriterionStatusGroupConnection,
  dimensions,
  measureColumns,
  valueMeasures,
  viewed,
} from './criterion-status-groups.type.js';
import { type Shares, shareColumns, shareUnknownOf } from './met-share.js';
import { type Counts, statusCounts } from './status-counts.js';

const set = table(CriteriaSetEntity, 'criteria_set');
const s = table(CriterionStatusEntity, 's');
const after = table(CriterionStatusEntity, 'after');
const p = table(UnitPath, 'p');

const sexOf: Readonly<Record<string, Sex>> = Object.fromEntries(
  Object.entries(sexCodes).map(([sex, code]) => [code, sex as Sex]),
);

type Measures = Counts & Shares & Pick<CriterionStatusGroup, (typeof valueMeasures)[number]>;

interface GroupRow extends Measures {
  readonly presentProvinceId?: string | null;
  readonly provinceId?: string | null;
  readonly districtId?: string | null;
  readonly unitId?: string | null;
  readonly regionId?: string | null;
  readonly criteriaRegionId?: string | null;
  readonly sex?: string;
  readonly criterionId?: string;
  readonly year?: number;
  readonly status?: CriterionStatusGroup['status'];
  readonly synthetic: boolean;
}

const nothing = sql`null::float8`;

type Name = keyof GroupRow;

/** What each field of a group is made of, besides what it is grouped by and how many statuses it has. */
const columnsByField: Readonly<Record<string, readonly Name[]>> = {
  province: [],
  district: [],
  presentProvince: [],
  unit: [],
  region: [],
  criteriaRegion: [],
  sex: [],
  criterion: [],
  year: [],
  status: [],
  ...Object.fromEntries(Object.values(measureColumns).map((measure) => [measure, [measure]])),
  shareUnknown: ['share', 'assessed'],
  coverage: [],
  breaks: [],
  shareOfTotal: [],
  change: [],
  growth: [],
  provenance: [],
};

/** The values of a status `s` by sex: of everybody always, of each sex where one was kept. */
const bySex = sql`cross join lateral (
  select * from (values (${sql.lit(sexCodes.TOTAL)}, ${s.value}), (${sql.lit(sexCodes.MALE)}, ${s.valueMale}),
    (${sql.lit(sexCodes.FEMALE)}, ${s.valueFemale})) as each(sex, value)
  where each.sex = ${sql.lit(sexCodes.TOTAL)} or each.value is not null) as by_sex`;

/** Statuses `s` with the paths `p` of their units, and what else the dimensions need. */
function statusesWithPaths(groupBy: readonly CriterionStatusDimension[]): RawBuilder<unknown> {
  return sql`${s} join ${p} on ${p.unitId} = ${s.unitId}
    ${groupBy.includes('PRESENT_PROVINCE') ? joinPresentProvince('programmes', p.provinceId) : sql``}
    ${groupBy.includes('SEX') ? bySex : sql``}`;
}

function measures(
  criteria: readonly Criterion[],
  ofOneCriterion: boolean,
  value: RawBuilder<unknown>,
): Readonly<Record<string, RawBuilder<unknown>>> {
  return {
    ...statusCounts(),
    ...shareColumns(criteria),
    minimum: ofOneCriterion ? minimumOf(value) : nothing,
    maximum: ofOneCriterion ? maximumOf(value) : nothing,
    mean: ofOneCriterion ? meanOf(value) : nothing,
    median: ofOneCriterion ? medianOf(value) : nothing,
    percentile10: ofOneCriterion ? percentileOf(value, 0.1) : nothing,
    percentile25: ofOneCriterion ? percentileOf(value, 0.25) : nothing,
    percentile75: ofOneCriterion ? percentileOf(value, 0.75) : nothing,
    percentile90: ofOneCriterion ? percentileOf(value, 0.9) : nothing,
    standardDeviation: ofOneCriterion ? deviationOf(value) : nothing,
    synthetic: sql`bool_or(${s.synthetic})`,
  };
}

/** Not a status of a unit that ended in the year of it when its successor has one of its own, as in a summary. */
function isNotReplaced(synthetic: boolean | null): RawBuilder<unknown> {
  return sql`not (
    coalesce(extract(year from ${p.validTo}) = ${s.year}, false) and exists (
      select from ${after}
      where ${after.unitId} = any(${p.successorIds}) and ${after.year} = ${s.year}
        and ${after.criterionId} = ${s.criterionId} and ${isAsked(after, synthetic)}))`;
}

function conditions(
  filter: CriterionStatusGroupFilter,
  criteria: readonly Criterion[],
): RawBuilder<unknown>[] {
  const { criteriaSet, years, within, includePredecessors, synthetic } = filter;
  const parts = [
    sql`${s.criterionId} = any(${criteria.map(({ id }) => id)}::text[])`,
    sql`${p.level} = (select ${set.level} from ${set} where ${set.code} = ${criteriaSet})`,
    isAsked(s, synthetic ?? null),
    isNotReplaced(synthetic ?? null),
  ];
  if (years != null) parts.push(sql`${s.year} = any(${years}::int[])`);
  if (within != null) parts.push(isWithin('programmes', within, includePredecessors ?? false));
  return parts;
}

/** What the coverage and the breaks of all groups depend on; a single year asked for is the year of each. */
function requestOf(
  { criteriaSet, within, includePredecessors, years }: CriterionStatusGroupFilter,
  criteria: readonly Criterion[],
): CriterionStatusGroup['request'] {
  const [only = null, ...others] = new Set(years);
  return {
    year: others.length === 0 ? only : null,
    years: years ?? null,
    criterionIds: criteria.map(({ id }) => id),
    of: { criteriaSet, within: within ?? null, includePredecessors: includePredecessors ?? false },
  };
}

function toGroup(
  row: GroupRow,
  criteria: readonly Criterion[],
  request: CriterionStatusGroup['request'],
): CriterionStatusGroup {
  const {
    provinceId,
    districtId,
    criterionId,
    presentProvinceId,
    unitId,
    regionId,
    criteriaRegionId,
    synthetic,
  } = row;
  const reference = (id: string | null | undefined) => (id == null ? null : { id });
  return {
    ...row,
    request,
    shareUnknown: shareUnknownOf(row.share, row.assessed),
    presentProvince: reference(presentProvinceId),
    province: reference(provinceId),
    district: reference(districtId),
    unit: reference(unitId),
    region: reference(regionId),
    criteriaRegion: reference(criteriaRegionId),
    sex: sexOf[row.sex ?? ''] ?? null,
    shareOfTotal: figuresOf(row, 'SHARE_OF_TOTAL', viewed.measures),
    change: figuresOf(row, 'CHANGE', viewed.measures),
    growth: figuresOf(row, 'GROWTH', viewed.measures),
    criterion: criteria.find(({ id }) => id === criterionId) ?? null,
    year: row.year ?? null,
    status: row.status ?? null,
    provenance: countedProvenance(synthetic, row.count),
  };
}

/** Groups of statuses, in pages. */
async function criterionStatusGroups(
  context: ReadContext,
  request: CriterionStatusGroupsRequest,
  page: PageRequest,
  selected: ReadonlySet<string>,
  fields: AskedFields,
): Promise<Page<CriterionStatusGroup>> {
  const { filter, groupBy, having, orderBy, shareWithin, top, ofOneCriterion } = request;
  const ofSet = await context.load(criteriaOfSets, filter.criteriaSet, null);
  const criteria = ofSet.filter(({ number }) => filter.criteria?.includes(number) ?? true);
  const asked = groupBy.map((dimension) => dimensions[dimension]);
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
    name: `criterionStatusGroups ${JSON.stringify(request)}`,
    groups: groupedRows({
      parent: null,
      dimensions: asked,
      measures: measures(criteria, ofOneCriterion, groupBy.includes('SEX') ? sql`by_sex.value` : s.value),
      from: statusesWithPaths(groupBy),
      conditions: conditions(filter, criteria),
    }),
    views,
    top: topOf(top, dimensions, groupBy),
    names: [
      ...columnsFor(
        'programmes',
        fields,
        ['count', 'synthetic', ...asked.map(({ name }) => name as Name)],
        columnsByField,
      ),
      ...Object.keys(views),
    ],
    having: meetsHaving({ ...having, ...havingOfViews(having) }, [
      ...Object.values(measureColumns),
      ...Object.keys(views),
    ]),
    order: orderOfGroups(orderBy, measureColumns, dimensions, asked),
  };
  const shared = requestOf(filter, criteria);
  return readGroups(context, list, page, (row: GroupRow) => toGroup(row, criteria, shared));
}

@Resolver()
export class CriterionStatusGroupsResolver {
  @Query(() => CriterionStatusGroupConnection, {
    description:
      'Statuses of the criteria of a set, grouped: which groups, in what order, page by page. Of a unit that ended in ' +
      'the year assessed the status of its successor counts, where that has one. What `criteriaSummary` of a unit counts is ' +
      'here in one list: `groupBy: [CRITERION]` with the unit as `within` and one year, or `[PROVINCE, CRITERION]` for every ' +
      'province. What holds units back alone is in `limitingCriteria`.',
  })
  criterionStatusGroups(
    @Ctx() context: ReadContext,
    @Args() args: CriterionStatusGroupsArgs,
    @Info() info: GraphQLResolveInfo,
  ) {
    const request = criterionStatusGroupsRequest(args);
    return criterionStatusGroups(context, request, args, selectedFields(info), askedOfNodes(info));
  }
}
