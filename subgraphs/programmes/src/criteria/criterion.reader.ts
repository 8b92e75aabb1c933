import {
  type BatchReader,
  columnsOf,
  groupByKey,
  pickByKey,
  plannedOnce,
  provenanceOf,
  type RowOf,
  selectList,
  sql,
} from '@ntp-graph/kit';
import { table } from '../table.js';
import { CriterionEntity, CriterionThresholdEntity } from './criteria.entities.js';
import { criteriaRegionIds } from './criteria-region.js';
import type { Criterion } from './criterion.type.js';

const c = table(CriterionEntity, 'c');
const t = table(CriterionThresholdEntity, 't');

const columns = {
  ...columnsOf(CriterionEntity, 'c'),
  generalThreshold: sql<number | null>`${c.generalThreshold}::float8`,
  maximum: sql<number | null>`${c.maximum}::float8`,
  /** The thresholds of all regions or commune groups. */
  areaThresholds: sql<Criterion['areaThresholds']>`(
    select coalesce(json_agg(json_build_object(
      'area', ${t.area}, 'validFrom', ${t.validFrom}, 'validTo', ${t.validTo}, 'value', ${t.value},
      'confidence', ${t.confidence}, 'note', ${t.note}, 'noteVi', ${t.noteVi})
      order by array_position(${[...criteriaRegionIds]}::text[], ${t.area}), ${t.area}, ${t.validFrom}), '[]')
    from ${t} where ${t.criterionId} = ${c.id})`,
};

/** The columns of a criterion `c`. */
export const criterionColumns = selectList(columns);

/** A criterion as they select it. */
export type CriterionRow = RowOf<typeof columns>;

/** A criterion as the graph knows it. */
export function toCriterion({ linkedIndicatorCode, ...row }: CriterionRow): Criterion {
  return {
    ...row,
    linkedIndicator: linkedIndicatorCode === null ? null : { code: linkedIndicatorCode },
    provenance: provenanceOf(row),
  };
}

/** All criteria of each set, of every depth, in the order of the decision. */
export const criteriaOfSets: BatchReader<string, null, Criterion[]> = async (context, codes) => {
  const { rows } = await sql<CriterionRow>`
    ${plannedOnce} select ${criterionColumns} from ${c}
    where ${c.criteriaSetCode} = any(${[...codes]}::text[]) order by ${c.position}`.execute(context.database);
  return groupByKey(codes, rows.map(toCriterion), (criterion) => criterion.criteriaSetCode);
};

/** Criteria by id; null where there is none. */
export const criteriaById: BatchReader<string, null, Criterion | null> = async (context, ids) => {
  const { rows } = await sql<CriterionRow>`
    ${plannedOnce} select ${criterionColumns} from ${c} where ${c.id} = any(${[...ids]}::text[])`.execute(
    context.database,
  );
  return pickByKey(ids, rows.map(toCriterion), (criterion) => criterion.id);
};
