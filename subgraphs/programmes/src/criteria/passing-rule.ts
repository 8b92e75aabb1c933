import {
  type BatchReader,
  columnsOf,
  type ProvenanceValue,
  pickByKey,
  type RowOf,
  selectList,
  sql,
} from '@ntp-graph/kit';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Provenance, withProvenance } from '../graph/provenance.js';
import { table } from '../table.js';
import { PassingRuleEntity } from './criteria.entities.js';

@ObjectType({
  simpleResolvers: true,
  description: 'What it takes to pass a set of criteria that are scored in points.',
})
export class PassingRule {
  @Field(() => Float, {
    nullable: true,
    description:
      'The least share of all points, from 0 to 1: 0.8 in 1300/QĐ-BYT; null where only the criteria count.',
  })
  readonly minimumTotalShare!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'The least share of the points of each criterion, from 0 to 1: 0.5 in 1300/QĐ-BYT; null without one.',
  })
  readonly minimumShareEach!: number | null;

  @Field({
    description: 'Whether a single disqualifying point (điểm liệt) fails the set, whatever the points.',
  })
  readonly disqualifyingPoints!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'For how many years a result holds, its own year included; null: for its own year only.',
  })
  readonly validYears!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'The share of a threshold within which a shortfall counts as basically met (cơ bản đạt); null where no document ' +
      'says how near is near.',
  })
  readonly basicallyMetWithin!: number | null;

  @Field(() => Provenance, { description: 'The document that sets the rule.' })
  readonly provenance!: ProvenanceValue;

  readonly criteriaSetCode!: string;
}

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
  return withProvenance(row);
}

/** What it takes to pass each set; null where each of its criteria must be met and nothing else is said. */
export const passingRulesOfSets: BatchReader<string, null, PassingRule | null> = async (context, codes) => {
  const { rows } = await sql<PassingRuleRow>`
    select ${passingRuleColumns} from ${r}
    where ${r.criteriaSetCode} = any(${[...codes]}::text[])`.execute(context.database);
  return pickByKey(codes, rows.map(toPassingRule), (rule) => rule.criteriaSetCode);
};
