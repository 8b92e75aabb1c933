import { type BatchReader, type ReadContext, sql } from '@ntp-graph/kit';
import { table } from '../table.js';
import {
  CriteriaSetEntity,
  CriteriaSetVersionEntity,
  CriterionEntity,
  PassingRuleEntity,
} from './criteria.entities.js';
import {
  type CriteriaSetRow,
  type CriteriaSetVersionRow,
  criteriaSetColumns,
  criteriaSetVersionColumns,
  toCriteriaSet,
  toCriteriaSetVersion,
} from './criteria-set.reader.js';
import { type CriterionRow, criterionColumns, toCriterion } from './criterion.reader.js';
import { type PassingRuleRow, passingRuleColumns, toPassingRule } from './passing-rule.js';
import { Rulebook } from './rulebook.js';

const s = table(CriteriaSetEntity, 's');
const v = table(CriteriaSetVersionEntity, 'v');
const c = table(CriterionEntity, 'c');
const r = table(PassingRuleEntity, 'r');

/** The whole rulebook as one JSON value; a few dozen kilobytes, whatever the number of units. */
export interface RulebookJson {
  readonly sets: readonly CriteriaSetRow[];
  readonly versions: readonly CriteriaSetVersionRow[];
  readonly criteria: readonly CriterionRow[];
  readonly rules: readonly PassingRuleRow[];
}

/** An expression whose value is a `RulebookJson`, for a statement that reads it along with what it judges. */
export const rulebookJson = sql`(select json_build_object(
    'sets', (select json_agg(x) from (select ${criteriaSetColumns} from ${s}
      order by ${s.legalBasisIssuedOn} nulls last, ${s.code}) x),
    'versions', (select json_agg(x) from (select ${criteriaSetVersionColumns}
      from ${v} order by ${v.validFrom}) x),
    'criteria', (select json_agg(x) from (select ${criterionColumns} from ${c}
      order by ${c.position}) x),
    'rules', (select json_agg(x) from (select ${passingRuleColumns} from ${r}) x)))`;

/** The rulebook from its JSON, in which a list without rows is null. */
export function toRulebook(
  json: { readonly [List in keyof RulebookJson]: RulebookJson[List] | null },
): Rulebook {
  const versions = Map.groupBy(json.versions ?? [], (row) => row.criteriaSetCode);
  const criteria = Map.groupBy((json.criteria ?? []).map(toCriterion), (row) => row.criteriaSetCode);
  const rules = new Map((json.rules ?? []).map((row) => [row.criteriaSetCode, toPassingRule(row)]));
  return new Rulebook(
    (json.sets ?? []).map(toCriteriaSet).map((set) => ({
      set,
      versions: (versions.get(set.code) ?? []).map(toCriteriaSetVersion),
      criteria: criteria.get(set.code) ?? [],
      passingRule: rules.get(set.code) ?? null,
    })),
  );
}

const readRulebook: BatchReader<'all', null, Rulebook> = async (context, keys) => {
  const { rows } = await sql<{ readonly json: RulebookJson }>`select ${rulebookJson} as json`.execute(
    context.database,
  );
  const rulebook = toRulebook((rows[0] as { readonly json: RulebookJson }).json);
  return keys.map(() => rulebook);
};

/** The rulebook: one statement for a request, however often it is needed. */
export function rulebookOf(context: ReadContext): Promise<Rulebook> {
  return context.load(readRulebook, 'all', null);
}
