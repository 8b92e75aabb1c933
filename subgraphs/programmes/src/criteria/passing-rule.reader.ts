import {
  type BatchReader,
  type ProvenanceColumns,
  pickByKey,
  provenanceOf,
  selectProvenance,
} from '@ntp-graph/kit';
import { sql } from 'kysely';
import type { PassingRule } from './passing-rule.type.js';

/** A rule as `passingRuleColumns` select it. */
export type PassingRuleRow = Omit<PassingRule, 'provenance'> & ProvenanceColumns;

/** The columns of a rule `r`. */
export const passingRuleColumns = sql`
  r.criteria_set_code as "criteriaSetCode", r.minimum_total_share::float8 as "minimumTotalShare",
  r.minimum_share_each::float8 as "minimumShareEach", r.disqualifying_points as "disqualifyingPoints",
  r.valid_years as "validYears", r.basically_met_within::float8 as "basicallyMetWithin", ${selectProvenance('r')}`;

/** A rule as the graph knows it. */
export function toPassingRule(row: PassingRuleRow): PassingRule {
  return { ...row, provenance: provenanceOf(row) };
}

/** What it takes to pass each set; null where each of its criteria must be met and nothing else is said. */
export const passingRulesOfSets: BatchReader<string, null, PassingRule | null> = async (context, codes) => {
  const { rows } = await sql<PassingRuleRow>`
    select ${passingRuleColumns} from programmes.passing_rule r
    where r.criteria_set_code = any(${[...codes]}::text[])`.execute(context.database);
  return pickByKey(codes, rows.map(toPassingRule), (rule) => rule.criteriaSetCode);
};
