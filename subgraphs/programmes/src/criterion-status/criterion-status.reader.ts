import {
  type BatchReader,
  groupByKey,
  type ProvenanceColumns,
  provenanceOf,
  selectProvenance,
} from '@ntp-graph/kit';
import { type RawBuilder, sql } from 'kysely';
import { type CriterionRow, criterionColumns, toCriterion } from '../criterion/criterion.reader.js';
import type { Criterion } from '../criterion/criterion.type.js';
import { isAsked } from '../provenance/is-asked.js';
import { appliedThreshold } from '../threshold/applied-threshold.js';
import type { CriterionThreshold } from '../threshold/criterion-threshold.type.js';
import type { CriterionStatusRequest } from './criterion-status.args.js';
import type { CriterionStatus } from './criterion-status.type.js';
import { gap } from './gap.js';

type StatusRow = Omit<CriterionStatus, 'unit' | 'criterion' | 'threshold' | 'gap' | 'provenance'> &
  ProvenanceColumns & {
    readonly ofId: string;
    readonly unitId: string;
    readonly regionId: string | null;
    readonly criterionId: string;
    /** All the criteria asked for: they travel once, with the first row. */
    readonly criteria: readonly CriterionRow[] | null;
  };

/** The units asked for, and where wanted also those that they came from, one step back. */
function unitsAsked(ids: readonly string[], includePredecessors: boolean): RawBuilder<unknown> {
  const own = sql`select id as of_id, id as unit_id from unnest(${[...ids]}::text[]) as asked(id)`;
  if (!includePredecessors) return own;
  return sql`${own} union select p.unit_id, predecessor.id
    from programmes.unit_path p cross join unnest(p.predecessor_ids) as predecessor(id)
    where p.unit_id = any(${[...ids]}::text[])`;
}

/** The criteria `c` asked for; null asks for all. */
function criteriaAsked({ criteriaSet, criteria }: CriterionStatusRequest): RawBuilder<unknown> | null {
  const parts: RawBuilder<unknown>[] = [];
  if (criteriaSet !== null) parts.push(sql`c.criteria_set_code = ${criteriaSet}`);
  if (criteria !== null) parts.push(sql`c.number = any(${[...criteria]}::text[])`);
  return parts.length === 0 ? null : sql.join(parts, sql` and `);
}

function conditions(request: CriterionStatusRequest): RawBuilder<unknown> {
  const parts = [isAsked('s', request.synthetic)];
  const criteria = criteriaAsked(request);
  // An array, not a join: one descent of the primary key for each unit and criterion, and nothing to sort.
  if (criteria) {
    parts.push(sql`s.criterion_id = any(array(select c.id from programmes.criterion c where ${criteria}))`);
  }
  if (request.year !== null) parts.push(sql`s.year = ${request.year}`);
  return sql.join(parts, sql` and `);
}

/** Makes statuses of rows; criteria and thresholds are shared by all the statuses that have the same. */
function statusMaker(rows: readonly StatusRow[]): (row: StatusRow) => CriterionStatus {
  const criteria = new Map((rows[0]?.criteria ?? []).map((row) => [row.id, toCriterion(row)]));
  const thresholds = new Map<string, CriterionThreshold>();
  return (row) => {
    const criterion = criteria.get(row.criterionId) as Criterion;
    const place = `${row.criterionId} ${row.regionId}`;
    const threshold = thresholds.get(place) ?? appliedThreshold(criterion, row.regionId);
    thresholds.set(place, threshold);
    const { comparator, appliesToEachSex } = criterion;
    return {
      unit: { id: row.unitId },
      criterion,
      year: row.year,
      status: row.status,
      value: row.value,
      valueMale: row.valueMale,
      valueFemale: row.valueFemale,
      threshold,
      gap: gap({ comparator, threshold: threshold.value, appliesToEachSex }, row),
      assessedOn: row.assessedOn,
      provenance: provenanceOf(row),
    };
  };
}

function compare<Value extends string | number | boolean>(a: Value, b: Value): number {
  return a < b ? -1 : Number(a > b);
}

/** The unit's own statuses before those of its predecessors, each unit's by set, place in the set and year. */
function inOrder(unitId: string) {
  const isOther = (status: CriterionStatus) => status.unit?.id !== unitId;
  return (a: CriterionStatus, b: CriterionStatus): number =>
    compare(isOther(a), isOther(b)) ||
    compare(a.unit?.id ?? '', b.unit?.id ?? '') ||
    compare(a.criterion.criteriaSetCode, b.criterion.criteriaSetCode) ||
    compare(a.criterion.position, b.criterion.position) ||
    compare(a.year, b.year);
}

/**
 * How each unit stands against criteria: its own statuses first, then those of its predecessors, each unit's by set,
 * place in the set and year.
 *
 * SQL: one statement, `criterion_status` by its primary key for each unit, with the region of the unit.
 */
export const criterionStatusesOfUnits: BatchReader<
  string,
  CriterionStatusRequest,
  CriterionStatus[]
> = async (context, ids, request) => {
  const { rows } = await sql<StatusRow>`
    with asked as materialized (
      select a.of_id, a.unit_id,
        (select p.criteria_region_id from programmes.unit_path p where p.unit_id = a.unit_id) as region_id
      from (${unitsAsked(ids, request.includePredecessors)}) as a
    )
    select a.of_id as "ofId", a.unit_id as "unitId", a.region_id as "regionId",
      s.criterion_id as "criterionId", s.year, s.status, s.value::float8 as value,
      s.value_male::float8 as "valueMale", s.value_female::float8 as "valueFemale", s.assessed_on as "assessedOn",
      ${selectProvenance('s')},
      case when row_number() over () = 1 then (
        select json_agg(described) from (
          select ${criterionColumns} from programmes.criterion c where ${criteriaAsked(request) ?? sql`true`}
        ) as described) end as criteria
    from asked a join programmes.criterion_status s on s.unit_id = a.unit_id
    where ${conditions(request)}`.execute(context.database);
  const toStatus = statusMaker(rows);
  return groupByKey(ids, rows, (row) => row.ofId).map((group, index) =>
    group.map(toStatus).sort(inOrder(ids[index] as string)),
  );
};
