import { Comparator, sql } from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import { appliedThreshold } from '../../criteria/applied-threshold.js';
import { isCommuneGroupArea } from '../../criteria/commune-group.js';
import { criteriaRegionIds } from '../../criteria/criteria-region.js';
import type { Criterion } from '../../criteria/criterion.type.js';
import { lastDayOf } from '../../criteria/rulebook.js';
import type { ThresholdPlace } from '../../criteria/threshold-place.reader.js';
import { table } from '../../table.js';
import { CriterionStatusEntity } from '../assessment.entities.js';

const s = table(CriterionStatusEntity, 's');

const [firstYear, lastYear] = [2000, 2100];
const nowhere: ThresholdPlace = { regionId: null, communeGroup: null };

/** The places that a criterion can ask something else of, each with the text that a row's place is compared by. */
function placesOf({ areaThresholds }: Criterion): readonly (readonly [string, ThresholdPlace])[] {
  if (areaThresholds.length === 0) return [['', nowhere]];
  if (areaThresholds.some(({ area }) => isCommuneGroupArea(area))) {
    const groups = [1, 2, 3].map((group) => [`${group}`, { ...nowhere, communeGroup: group }] as const);
    return [['', nowhere], ...groups];
  }
  const regions = criteriaRegionIds.map((id) => [id, { ...nowhere, regionId: id }] as const);
  return [['', nowhere], ...regions];
}

/** Which part of a place a criterion looks at. */
function placeKindOf({ areaThresholds }: Criterion): 'GROUP' | 'REGION' | 'NONE' {
  if (areaThresholds.length === 0) return 'NONE';
  return areaThresholds.some(({ area }) => isCommuneGroupArea(area)) ? 'GROUP' : 'REGION';
}

/** The years from which on a criterion may ask something else: judged by what holds on their last day. */
function turningYears({ areaThresholds }: Criterion): readonly number[] {
  const years = areaThresholds.flatMap(({ validFrom, validTo }) => [
    Number(validFrom.slice(0, 4)),
    ...(validTo === null
      ? []
      : [validTo.endsWith('-12-31') ? Number(validTo.slice(0, 4)) + 1 : Number(validTo.slice(0, 4))]),
  ]);
  return [...new Set([firstYear, ...years])].sort((a, b) => a - b);
}

/** A threshold that holds in a place from one year to another, as a row of the statement. */
interface ThresholdRow {
  readonly criterion_id: string;
  readonly comparator: Comparator;
  readonly each_sex: boolean;
  readonly kind: 'GROUP' | 'REGION' | 'NONE';
  readonly place: string;
  readonly from_year: number;
  readonly to_year: number;
  readonly value: number | null;
}

function thresholdRows(criterion: Criterion): ThresholdRow[] {
  const years = turningYears(criterion);
  return placesOf(criterion).flatMap(([place, where]) =>
    years.map((year, index) => ({
      criterion_id: criterion.id,
      comparator: criterion.comparator,
      each_sex: criterion.appliesToEachSex,
      kind: placeKindOf(criterion),
      place,
      from_year: year,
      to_year: (years[index + 1] ?? lastYear + 1) - 1,
      value: appliedThreshold(criterion, where, lastDayOf(year)).value,
    })),
  );
}

/** What criteria ask, place by place: a common table expression `asked_of`, without `with`. */
export function thresholdTable(criteria: readonly Criterion[]): RawBuilder<unknown> {
  return sql`asked_of as materialized (
    select * from jsonb_to_recordset(${JSON.stringify(criteria.flatMap(thresholdRows))}::jsonb) as t(
      criterion_id text, comparator text, each_sex boolean, kind text, place text,
      from_year int, to_year int, value numeric))`;
}

/**
 * Joins to a status `s` what was asked of it, `asked_of`.
 *
 * @param region the criteria region of the unit, null for none
 * @param group the commune group of the unit, null where it is not known
 */
export function joinThreshold(region: RawBuilder<unknown>, group: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`left join asked_of on asked_of.criterion_id = ${s.criterionId}
    and ${s.year} between asked_of.from_year and asked_of.to_year
    and asked_of.place = case asked_of.kind
      when 'GROUP' then coalesce(${group}::text, '') when 'REGION' then coalesce(${region}, '') else '' end`;
}

function missing(value: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`coalesce(case asked_of.comparator
    when ${sql.lit(Comparator.GTE)} then greatest(0, asked_of.value - ${value})
    when ${sql.lit(Comparator.LTE)} then greatest(0, ${value} - asked_of.value)
    else abs(asked_of.value - ${value}) end, 0)`;
}

const largest = sql`greatest(${missing(s.value)},
  case when asked_of.each_sex then ${missing(s.valueMale)} end,
  case when asked_of.each_sex then ${missing(s.valueFemale)} end)`;

/** The gap of a status `s` with what was asked of it: what `gap` says of the same values, to sort and to compare by. */
export const gapSql: RawBuilder<unknown> = sql`case
  when asked_of.value is null then null
  when ${largest} > 0 then ${largest}
  when asked_of.each_sex and ${s.valueMale} is not null and ${s.valueFemale} is not null then 0
  when not asked_of.each_sex and ${s.value} is not null then 0 end`;
