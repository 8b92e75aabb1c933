import { type BatchReader, groupByKey, type ProvenanceColumns, provenanceOf } from '@ntp-graph/kit';
import { type RawBuilder, sql } from 'kysely';
import { type CriterionRow, criterionColumns, toCriterion } from '../criterion/criterion.reader.js';
import type { Criterion } from '../criterion/criterion.type.js';
import { isAsked, selectProvenance } from '../provenance/provenance.reader.js';
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
    /** The criterion travels once, with the first of its statuses. */
    readonly criterion: CriterionRow | null;
  };

/** The units asked for, and where wanted also those that they came from, one step back. */
function unitsAsked(ids: readonly string[], includePredecessors: boolean): RawBuilder<unknown> {
  const own = sql`select id as of_id, id as unit_id from unnest(${[...ids]}::text[]) as asked(id)`;
  if (!includePredecessors) return own;
  return sql`${own} union select p.unit_id, predecessor.id
    from programmes.unit_path p cross join unnest(p.predecessor_ids) as predecessor(id)
    where p.unit_id = any(${[...ids]}::text[])`;
}

function conditions(request: CriterionStatusRequest): RawBuilder<unknown> {
  const parts = [isAsked('s', request.synthetic)];
  if (request.criteriaSet !== null) parts.push(sql`c.criteria_set_code = ${request.criteriaSet}`);
  if (request.criteria !== null) parts.push(sql`c.number = any(${[...request.criteria]}::text[])`);
  if (request.year !== null) parts.push(sql`s.year = ${request.year}`);
  return sql.join(parts, sql` and `);
}

/** Makes statuses of rows; criteria and thresholds are shared by all the statuses that have the same. */
function statusMaker(rows: readonly StatusRow[]): (row: StatusRow) => CriterionStatus {
  const criteria = new Map<string, Criterion>();
  for (const { criterion } of rows) if (criterion) criteria.set(criterion.id, toCriterion(criterion));
  const thresholds = new Map<string, CriterionThreshold>();
  return (row) => {
    const criterion = criteria.get(row.criterionId) as Criterion;
    const place = `${row.criterionId} ${row.regionId}`;
    const threshold = thresholds.get(place) ?? appliedThreshold(criterion, row.regionId);
    thresholds.set(place, threshold);
    return {
      unit: { id: row.unitId },
      criterion,
      year: row.year,
      status: row.status,
      value: row.value,
      valueMale: row.valueMale,
      valueFemale: row.valueFemale,
      threshold,
      gap: gap(
        {
          comparator: criterion.comparator,
          threshold: threshold.value,
          appliesToEachSex: criterion.appliesToEachSex,
        },
        row,
      ),
      assessedOn: row.assessedOn,
      provenance: provenanceOf(row),
    };
  };
}

/**
 * How each unit stands against criteria: its own statuses first, then those of its predecessors, each unit's by set,
 * place in the set and year.
 *
 * SQL: one statement over `criterion_status` by its primary key, joined with the criteria, a few, and `unit_path`.
 */
export const criterionStatusesOfUnits: BatchReader<
  string,
  CriterionStatusRequest,
  CriterionStatus[]
> = async (context, ids, request) => {
  const { rows } = await sql<StatusRow>`
    select a.of_id as "ofId", s.unit_id as "unitId", p.criteria_region_id as "regionId",
      s.criterion_id as "criterionId", s.year, s.status, s.value::float8 as value,
      s.value_male::float8 as "valueMale", s.value_female::float8 as "valueFemale", s.assessed_on as "assessedOn",
      ${selectProvenance('s')},
      case when row_number() over (partition by s.criterion_id) = 1
        then (select to_json(described) from (select ${criterionColumns}) as described) end as criterion
    from (${unitsAsked(ids, request.includePredecessors)}) as a
    join programmes.criterion_status s on s.unit_id = a.unit_id
    join programmes.criterion c on c.id = s.criterion_id
    left join programmes.unit_path p on p.unit_id = s.unit_id
    where ${conditions(request)}
    order by s.unit_id <> a.of_id, s.unit_id, c.criteria_set_code, c.position, s.year`.execute(
    context.database,
  );
  const toStatus = statusMaker(rows);
  return groupByKey(ids, rows, (row) => row.ofId).map((group) => group.map(toStatus));
};
