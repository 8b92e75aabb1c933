import type { RawBuilder } from 'kysely';
import { sql } from '../reading/sql.js';
import { columnsOf } from '../reading/table.js';
import { UnitPath } from './unit-path.entity.js';

const before = columnsOf(UnitPath, 'before');

/**
 * Joins, as `now`, what the province in a column is today: those of edition 2004 went over whole on 2025-07-01, each to
 * one successor. `offset 0` keeps the planner from looking through it: it would take the expression for tens of
 * thousands of values and sort for the groups instead of hashing, which is four times slower.
 *
 * @param schema the subgraph's own, which keeps the paths
 * @example
 * sql`… join ${p} on … ${joinPresentProvince('finance', p.provinceId)}` // then group by presentProvinceId
 */
export function joinPresentProvince(schema: string, provinceId: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`left join (
    select ${before.unitId}, case when cardinality(${before.successorIds}) = 1 then (${before.successorIds})[1]
      else ${before.unitId} end as present_id
    from ${sql.table(`${schema}.unit_path`)} before where ${before.level} = 'PROVINCE' offset 0
  ) as now on now.unit_id = ${provinceId}`;
}

/** What the province is today, where `joinPresentProvince` joined it. */
export const presentProvinceId: RawBuilder<string | null> = sql`now.present_id`;
