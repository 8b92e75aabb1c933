import {
  type BatchReader,
  groupByKey,
  type ProvenanceColumns,
  provenanceOf,
  selectProvenance,
} from '@ntp-graph/kit';
import { sql } from 'kysely';
import { criteriaRegionIds } from './criteria-region.js';
import type { Criterion } from './criterion.type.js';

/** A criterion as `criterionColumns` select it. */
export type CriterionRow = Omit<Criterion, 'linkedIndicator' | 'provenance'> &
  ProvenanceColumns & { readonly linkedIndicatorCode: string | null };

/** The columns of a criterion `c`, with its thresholds of all regions or commune groups. */
export const criterionColumns = sql`
  c.id, c.criteria_set_code as "criteriaSetCode", c.number, c.parent_number as "parentNumber", c.position,
  c.name_vi as "nameVi", c.name_en as "nameEn", c.unit, c.comparator,
  c.general_threshold::float8 as "generalThreshold", c.maximum::float8 as maximum, c.health_related as "healthRelated",
  c.linked_indicator_code as "linkedIndicatorCode", c.nested_set_code as "nestedSetCode",
  c.applies_to_each_sex as "appliesToEachSex", c.parts_complete as "partsComplete", ${selectProvenance('c')},
  (select coalesce(json_agg(json_build_object(
      'area', t.area, 'validFrom', t.valid_from, 'validTo', t.valid_to, 'value', t.value,
      'confidence', t.confidence, 'note', t.note)
      order by array_position(${[...criteriaRegionIds]}::text[], t.area), t.area, t.valid_from), '[]')
    from programmes.criterion_threshold t where t.criterion_id = c.id) as "areaThresholds"`;

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
    select ${criterionColumns} from programmes.criterion c
    where c.criteria_set_code = any(${[...codes]}::text[]) order by c.position`.execute(context.database);
  return groupByKey(codes, rows.map(toCriterion), (criterion) => criterion.criteriaSetCode);
};
