import {
  type BatchReader,
  columnsOf,
  pickByKey,
  provenanceOf,
  type RowOf,
  selectList,
  sql,
} from '@ntp-graph/kit';
import { table } from '../table.js';
import { PassingRuleEntity } from './passing-rule.entity.js';
import type { PassingRule } from './passing-rule.type.js';

const r = table(PassingRuleEntity, 'r');

const columns = {
  ...columnsOf(PassingRuleEntity, 'r'),
  minimumTotalShare: sql<number | null>`${r.minimumTotalShare}::float8`,
  minimumShareEach: sql<number | null>`${r.minimumShareEach}::float8`,
  basicallyMetWithin: sql<number | null>`${r.basicallyMetWithin}::float8`,
};

/** The columns of a rule `r`. */
export const passingRuleColumns = selectList(columns);

/** A rule as they select it. */
export type PassingRuleRow = RowOf<typeof columns>;

/** A rule as the graph knows it. */
export function toPassingRule(row: PassingRuleRow): PassingRule {
  return { ...row, provenance: provenanceOf(row) };
}

/** What it takes to pass each set; null where each of its criteria must be met and nothing else is said. */
export const passingRulesOfSets: BatchReader<string, null, PassingRule | null> = async (context, codes) => {
  const { rows } = await sql<PassingRuleRow>`
    select ${passingRuleColumns} from ${r}
    where ${r.criteriaSetCode} = any(${[...codes]}::text[])`.execute(context.database);
  return pickByKey(codes, rows.map(toPassingRule), (rule) => rule.criteriaSetCode);
};
