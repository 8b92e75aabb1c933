import { type BatchReader, DataSet, type ReadContext, sql } from '@ntp-graph/kit';
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

const d = table(DataSet, 'd');
const s = table(CriteriaSetEntity, 's');
const v = table(CriteriaSetVersionEntity, 'v');
const c = table(CriterionEntity, 'c');
const r = table(PassingRuleEntity, 'r');

/** The whole rulebook as one JSON value; a few dozen kilobytes, whatever the number of units. */
interface RulebookJson {
  readonly sets: readonly CriteriaSetRow[];
  readonly versions: readonly CriteriaSetVersionRow[];
  readonly criteria: readonly CriterionRow[];
  readonly rules: readonly PassingRuleRow[];
}

const rulebookJson = sql`(select json_build_object(
    'sets', (select json_agg(x) from (select ${criteriaSetColumns} from ${s}
      order by ${s.legalBasisIssuedOn} nulls last, ${s.code}) x),
    'versions', (select json_agg(x) from (select ${criteriaSetVersionColumns}
      from ${v} order by ${v.validFrom}) x),
    'criteria', (select json_agg(x) from (select ${criterionColumns} from ${c}
      order by ${c.position}) x),
    'rules', (select json_agg(x) from (select ${passingRuleColumns} from ${r}) x)))`;

/** The tables that it is made of, as `data_set` names them. */
export const rulebookVersionTables = [
  'criteria_set',
  'criteria_set_version',
  'criterion',
  'criterion_threshold',
  'passing_rule',
];

const rulebookVersion = sql`(select coalesce(string_agg(concat_ws(' ', ${d.name}, ${d.version}, extract(epoch from ${d.loadedAt})), ', '
    order by ${d.name}), '') from ${d} where ${d.name} = any(array[${sql.join(rulebookVersionTables.map((name) => sql.lit(name)))}]))`;

/** The rulebook as a statement finds it. */
export interface FoundRulebook {
  readonly version: string;
  /** Null where it is the one that is known by its version. */
  readonly text: string | null;
}

/** The one that was read last. No two databases have the same version with other rules. */
let last: { readonly version: string; readonly text: string } | null = null;

/**
 * What a statement selects to have the rulebook along with what it judges: no more than its version where that is the
 * same as the last time. To put it together takes PostgreSQL longer than to find what it judges.
 *
 * @returns the expression, and what makes a rulebook of its value: one for each request, which may take it apart
 */
export function rulebookToRead() {
  const known = last;
  return {
    expression: sql`(select json_build_object('version', found.version,
      'text', case when found.version is distinct from ${known?.version ?? null}::text then ${rulebookJson}::text end)
      from (select ${rulebookVersion} as version) as found)`,
    rulebookOf({ version, text }: FoundRulebook): Rulebook {
      const rules = text === null ? known : { version, text };
      if (rules === null) throw new Error('A rulebook that was never read is not known by its version');
      last = rules;
      return toRulebook(JSON.parse(rules.text));
    },
  };
}

/** The rulebook from its JSON, in which a list without rows is null. */
function toRulebook(json: { readonly [List in keyof RulebookJson]: RulebookJson[List] | null }): Rulebook {
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
  const { expression, rulebookOf: toBook } = rulebookToRead();
  const { rows } = await sql<{ readonly found: FoundRulebook }>`select ${expression} as found`.execute(
    context.database,
  );
  const rulebook = toBook((rows[0] as { readonly found: FoundRulebook }).found);
  return keys.map(() => rulebook);
};

/** The rulebook: one statement for a request, however often it is needed. */
export function rulebookOf(context: ReadContext): Promise<Rulebook> {
  return context.load(readRulebook, 'all', null);
}
