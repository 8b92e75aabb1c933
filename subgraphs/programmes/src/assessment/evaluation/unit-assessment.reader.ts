import {
  type BatchReader,
  type Columns,
  type ProvenanceColumns,
  pick,
  plannedOnceFor,
  provenanceOf,
  provenanceSelection,
  Sex,
  selectList,
  sexCodes,
  sql,
  UnitPath,
  type UnitType,
  unitTypeOn,
} from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import { CommuneGroupEntity, CriterionEntity, PassingRuleEntity } from '../../criteria/criteria.entities.js';
import type { Rulebook } from '../../criteria/rulebook.js';
import { type FoundRulebook, rulebookToRead } from '../../criteria/rulebook.reader.js';
import type { ThresholdPlace } from '../../criteria/threshold-place.reader.js';
import { table } from '../../table.js';
import { CriterionStatusEntity, EvidenceEntity } from '../assessment.entities.js';
import type { PublishedValue, RecordedAssessment, UnitAssessment } from './unit-assessment.js';

const s = table(CriterionStatusEntity, 's');
const e = table(EvidenceEntity, 'e');
const c = table(CriterionEntity, 'c');
const r = table(PassingRuleEntity, 'r');
const p = table(UnitPath, 'p');
const g = table(CommuneGroupEntity, 'g');

/** What verdicts are to rest on, where that is known before the units are read. */
export interface Basis {
  readonly rulebook: Rulebook;
  /** The ids of the criteria judged and of all that these rest on. */
  readonly criteria: readonly string[];
}

/** What is known of a unit for a year, and the rules to judge it by. */
export interface AssessedUnit {
  readonly rulebook: Rulebook;
  readonly assessment: UnitAssessment;
}

type Json<Row> = Omit<Row, 'provenance' | 'sex'> & ProvenanceColumns;

interface AssessmentRow extends ThresholdPlace {
  readonly unitType: UnitType | null;
  readonly recorded: readonly Json<RecordedAssessment>[] | null;
  readonly published: readonly (Json<PublishedValue> & { readonly sex: string })[] | null;
  /** With the first row only. */
  readonly rulebook: FoundRulebook | null;
}

const sexOf = new Map(Object.entries(sexCodes).map(([sex, code]) => [code, sex as Sex]));

/** Year and unit as one key, so that equal questions share one read. The year comes first: an id can be any text. */
export function assessmentKey(unitId: string, year: number): string {
  return `${year} ${unitId}`;
}

function splitKeys(keys: readonly string[]) {
  return {
    ids: keys.map((key) => key.slice(key.indexOf(' ') + 1)),
    years: keys.map((key) => Number(key.slice(0, key.indexOf(' ')))),
  };
}

const recordedColumns = selectList({
  ...pick(s, 'criterionId', 'year', 'status', 'disqualified', 'assessedOn'),
  value: sql`${s.value}::float8`,
  valueMale: sql`${s.valueMale}::float8`,
  valueFemale: sql`${s.valueFemale}::float8`,
  ...provenanceSelection(s),
} satisfies Columns<keyof Json<RecordedAssessment>>);

const publishedColumns = selectList({
  ...pick(e, 'indicatorCode', 'year', 'sex', 'publisher', 'publishedOn'),
  value: sql`${e.value}::float8`,
  ...provenanceSelection(e),
} satisfies Columns<keyof Json<PublishedValue> | 'sex'>);

const criteriaWhoseResultsHold = sql`array(
  select ${c.id} from ${c} join ${r} on ${r.criteriaSetCode} = ${c.criteriaSetCode}
  where ${r.validYears} > 1)`;

function toAssessment(unitId: string, year: number, row: AssessmentRow): UnitAssessment {
  return {
    unitId,
    year,
    place: { regionId: row.regionId, communeGroup: row.communeGroup },
    unitType: row.unitType,
    recorded: (row.recorded ?? []).map((each) => ({ ...each, provenance: provenanceOf(each) })),
    published: (row.published ?? []).map((each) => ({
      ...each,
      sex: sexOf.get(each.sex) ?? Sex.TOTAL,
      provenance: provenanceOf(each),
    })),
  };
}

/**
 * What evaluations of units and years rest on, by `assessmentKey`; with a basis of its criteria alone, and of the
 * indicators that measure them.
 *
 * SQL: one statement for all of them. It reads what was recorded for the year, what was recorded in earlier
 * ones by sets whose results hold for years, the published observations of the year, and once the rulebook, unless the
 * basis has it.
 */
export const assessedUnits: BatchReader<string, Basis | null, AssessedUnit> = async (
  context,
  keys,
  basis,
) => {
  const { ids, years } = splitKeys(keys);
  const { expression, rulebookOf } = rulebookToRead();
  const only = (condition: (ids: RawBuilder<unknown>) => RawBuilder<unknown>) =>
    basis === null ? sql`` : sql`and ${condition(sql`any(${[...basis.criteria]}::text[])`)}`;
  const { rows } = await sql<AssessmentRow>`
    ${plannedOnceFor(keys)} select
      ${p.criteriaRegionId} as "regionId", ${unitTypeOn(sql`make_date(a.year, 12, 31)`)} as "unitType",
      (select ${g.number} from ${g} where ${g.unitId} = a.unit_id) as "communeGroup",
      (select json_agg(x) from (
        select ${recordedColumns} from ${s}
        where ${s.unitId} = a.unit_id
          and ${s.year} between a.year - (select coalesce(max(${r.validYears}), 0) from ${r}) and a.year
          and (${s.year} = a.year or ${s.criterionId} = any(${criteriaWhoseResultsHold}))
          ${only((these) => sql`${s.criterionId} = ${these}`)}) x) as recorded,
      (select json_agg(x) from (
        select ${publishedColumns} from ${e}
        where ${e.unitId} = a.unit_id and ${e.year} = a.year
          ${only((these) => sql`${e.indicatorCode} in (select ${c.linkedIndicatorCode} from ${c} where ${c.id} = ${these})`)}) x) as published,
      ${basis === null ? sql`case when a.place = 1 then ${expression} end` : sql`null`} as rulebook
    from unnest(${ids}::text[], ${years}::int[]) with ordinality as a(unit_id, year, place)
    left join ${p} on ${p.unitId} = a.unit_id
    order by a.place`.execute(context.database);
  const rulebook = basis?.rulebook ?? rulebookOf(rows[0]?.rulebook as FoundRulebook);
  return rows.map((row, index) => ({
    rulebook,
    assessment: toAssessment(ids[index] as string, years[index] as number, row),
  }));
};
