import { type BatchReader, groupByKey, type ProvenanceValue, type ReadContext, sql } from '@ntp-graph/kit';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { unitField } from '../administrative-unit/administrative-unit.type.js';
import { criteriaOfSets } from '../criteria/criterion.reader.js';
import { Criterion } from '../criteria/criterion.type.js';
import { countedProvenance, Provenance } from '../graph/provenance.js';
import { table } from '../table.js';
import { CriterionStatusEntity } from './assessment.entities.js';
import {
  CriteriaSummaryArgs,
  type CriteriaSummaryRequest,
  criteriaSummaryRequest,
} from './criteria-summary.args.js';
import { refusedCounts, statusesWithin } from './statuses-within.js';

@ObjectType({
  simpleResolvers: true,
  description: 'How many units within a unit meet a criterion in a year: communes for a commune set.',
})
class CriteriaSummary {
  @Field(() => Criterion, { description: 'The criterion.' })
  readonly criterion!: Criterion;

  @Field(() => Int, { description: 'Units that meet it.' })
  readonly met!: number;

  @Field(() => Int, { description: 'Units that basically meet it (cơ bản đạt); not counted in `met`.' })
  readonly basicallyMet!: number;

  @Field(() => Int, { description: 'Units that do not meet it.' })
  readonly notMet!: number;

  @Field(() => Int, { description: 'Units recorded as not assessed yet.' })
  readonly notAssessed!: number;

  @Field(() => Int, {
    description: 'Units with a status for the year: the sum of the four. Units without one are not counted.',
  })
  readonly total!: number;

  @Field(() => Float, {
    nullable: true,
    description: '`met` / `total`, from 0 to 1; null when `total` is 0.',
  })
  readonly share!: number | null;

  @Field(() => Provenance, {
    description:
      'Counted by us, so without a document of its own; `synthetic` when at least one counted status is.',
  })
  readonly provenance!: ProvenanceValue;
}

const s = table(CriterionStatusEntity, 's');

interface CountRow {
  readonly ofId: string;
  readonly criterionId: string;
  readonly met: number;
  readonly basicallyMet: number;
  readonly notMet: number;
  readonly notAssessed: number;
  readonly total: number;
  readonly synthetic: boolean;
}

async function countStatuses(
  context: ReadContext,
  ids: readonly string[],
  criteria: readonly Criterion[],
  request: CriteriaSummaryRequest,
): Promise<readonly CountRow[]> {
  const { tables, rows: statuses } = statusesWithin(ids, criteria, request);
  const count = (status: string) => sql`count(*) filter (where ${s.status} = ${status})::int`;
  const { rows } = await sql<CountRow>`
    with ${tables}
    select w.of_id as "ofId", ${s.criterionId} as "criterionId", ${count('MET')} as met,
      ${count('BASICALLY_MET')} as "basicallyMet", ${count('NOT_MET')} as "notMet",
      ${count('NOT_ASSESSED')} as "notAssessed", count(*)::int as total, bool_or(${s.synthetic}) as synthetic
    from ${statuses}
    group by w.of_id, ${s.criterionId}`.execute(context.database);
  return rows;
}

function toSummary(criterion: Criterion, row: CountRow | undefined): CriteriaSummary {
  const { met = 0, basicallyMet = 0, notMet = 0, notAssessed = 0, total = 0, synthetic = false } = row ?? {};
  return {
    criterion,
    met,
    basicallyMet,
    notMet,
    notAssessed,
    total,
    share: total === 0 ? null : met / total,
    provenance: countedProvenance(synthetic, total),
  };
}

/**
 * How many units within each unit meet each criterion asked for, in the order of the set.
 *
 * SQL: one grouped statement over `criterion_status` and `unit_path`, after the criteria of the set, which are few.
 */
const criteriaSummariesOfUnits: BatchReader<
  string,
  CriteriaSummaryRequest,
  CriteriaSummary[] | Error
> = async (context, ids, request) => {
  const ofSet = await context.load(criteriaOfSets, request.criteriaSet, null);
  const criteria = ofSet.filter(({ number }) => request.criteria?.includes(number) ?? true);
  const rows = criteria.length === 0 ? [] : await countStatuses(context, ids, criteria, request);
  const refusalOf = await refusedCounts(context, ids, request, ofSet, new Set(rows.map((row) => row.ofId)));
  return groupByKey(ids, rows, (row) => row.ofId).map((counts, index) => {
    const byCriterion = new Map(counts.map((row) => [row.criterionId, row]));
    const refusal = refusalOf(ids[index] as string);
    return refusal ?? criteria.map((criterion) => toSummary(criterion, byCriterion.get(criterion.id)));
  });
};

export const criteriaSummary = unitField('criteriaSummary', {
  type: () => [CriteriaSummary],
  description:
    'How many of the units within it (communes for a commune set; a commune counts itself) meet each criterion of a ' +
    'set in a year, in the order of the set. A criterion that nobody was assessed on has `total` 0. Null only when ' +
    'programmes cannot answer.',
  args: CriteriaSummaryArgs,
  request: criteriaSummaryRequest,
  read: criteriaSummariesOfUnits,
});
