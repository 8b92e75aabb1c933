import { type BatchReader, groupByKey, shortOrder, sql } from '@ntp-graph/kit';
import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { unitField } from '../administrative-unit/administrative-unit.type.js';
import { CriterionEntity } from '../criteria/criteria.entities.js';
import { criteriaSetsByCode } from '../criteria/criteria-set.reader.js';
import { CriteriaSet } from '../criteria/criteria-set.type.js';
import { loadAll } from '../graph/load-all.js';
import { table } from '../table.js';
import { CriterionStatusEntity } from './assessment.entities.js';

@ObjectType({
  simpleResolvers: true,
  description: 'A set of criteria by which a unit was assessed, and in which years.',
})
export class AvailableCriteriaSet {
  @Field(() => CriteriaSet, { description: 'The set of criteria.' })
  readonly criteriaSet!: CriteriaSet;

  @Field(() => [Int], {
    description: 'The years that have a recorded status of at least one criterion, the first first.',
  })
  readonly years!: number[];

  /** Whether any of these statuses is synthetic. */
  readonly anySynthetic!: boolean;
}

@ArgsType()
class AvailableCriteriaSetsArgs {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Only what our generator made, or only facts; both by default.',
  })
  readonly synthetic?: boolean | null;
}

const s = table(CriterionStatusEntity, 's');
const c = table(CriterionEntity, 'c');

interface AvailableRow {
  readonly unitId: string;
  readonly criteriaSetCode: string;
  readonly years: number[];
  readonly anySynthetic: boolean;
}

/**
 * By what each unit was assessed, by the code of the set.
 *
 * SQL: one statement over the stretch of each unit in the primary key of `criterion_status`, and the sets by code.
 */
const availableCriteriaSetsOfUnits: BatchReader<
  string,
  { readonly synthetic: boolean | null },
  AvailableCriteriaSet[]
> = async (context, ids, { synthetic }) => {
  const { rows } = await sql<AvailableRow>`
    select ${s.unitId} as "unitId", ${c.criteriaSetCode} as "criteriaSetCode",
      array_agg(distinct ${s.year} order by ${s.year}) as years, bool_or(${s.synthetic}) as "anySynthetic"
    from ${s} join ${c} on ${c.id} = ${s.criterionId}
    where ${s.unitId} = any(${[...ids]}::text[]) and ${s.status} <> 'NOT_APPLICABLE'
      and ${synthetic === null ? sql`true` : sql`${s.synthetic} = ${synthetic}`}
    group by ${s.unitId}, ${c.criteriaSetCode}
    order by ${c.criteriaSetCode} collate "C"`.execute(context.database);
  const codes = [...new Set(rows.map(({ criteriaSetCode }) => criteriaSetCode))];
  const sets = new Map((await loadAll(context, criteriaSetsByCode, codes)).map((set) => [set.code, set]));
  return groupByKey(ids, rows, ({ unitId }) => unitId).map((group) =>
    group.map(({ criteriaSetCode, years, anySynthetic }) => ({
      criteriaSet: sets.get(criteriaSetCode) as CriteriaSet,
      years,
      anySynthetic,
    })),
  );
};

/** How a list of sets that a unit was assessed by can be ordered. */
export const availableCriteriaSetOrder = shortOrder<AvailableCriteriaSet>(
  'AvailableCriteriaSet',
  'sets that a unit was assessed by',
  {
    CRITERIA_SET: ['The code of the set.', 'criteriaSet.code'],
    FIRST_YEAR: ['The first year.', { of: ['years'], value: ({ years }) => years[0] }],
    LAST_YEAR: ['The last year.', { of: ['years'], value: ({ years }) => years.at(-1) }],
  },
);

export const availableCriteriaSets = unitField('availableCriteriaSets', {
  type: () => [AvailableCriteriaSet],
  description:
    'The sets of criteria by which it was itself assessed, by code, with the years. Null only when programmes cannot ' +
    'answer.',
  args: AvailableCriteriaSetsArgs,
  request: ({ synthetic }) => ({ synthetic: synthetic ?? null }),
  read: availableCriteriaSetsOfUnits,
  orderBy: [availableCriteriaSetOrder, 'By code'],
});
