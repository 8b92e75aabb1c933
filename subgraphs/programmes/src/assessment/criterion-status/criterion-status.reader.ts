import {
  type BatchReader,
  groupByPlace,
  levelOfUnitId,
  plannedOnceFor,
  type ReadContext,
  readRows,
  sql,
  UnitPath,
} from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import { askedUnits } from '../../administrative-unit/asked-units.js';
import { checkQuestion, checkRuleSet, wrongLevel } from '../../criteria/check-question.js';
import { CommuneGroupEntity, CriterionEntity } from '../../criteria/criteria.entities.js';
import { type CriterionRow, criterionColumns } from '../../criteria/criterion.reader.js';
import { rulebookOf } from '../../criteria/rulebook.reader.js';
import { isAsked } from '../../graph/provenance.js';
import { table } from '../../table.js';
import { CriterionStatusEntity } from '../assessment.entities.js';
import { criteriaAsked } from './criteria-asked.js';
import type { CriterionStatusRequest } from './criterion-status.args.js';
import type { CriterionStatus } from './criterion-status.type.js';
import {
  type SharedByStatuses,
  type StatusRow,
  statusList,
  statusMaker,
  statusNames,
} from './criterion-status-row.js';

const c = table(CriterionEntity, 'c');
const s = table(CriterionStatusEntity, 's');
const p = table(UnitPath, 'p');
const g = table(CommuneGroupEntity, 'g');

function conditions(request: CriterionStatusRequest): RawBuilder<unknown> {
  const parts = [isAsked(s, request.synthetic)];
  const criteria = criteriaAsked(request);
  // An array, not a join: one descent of the primary key for each unit and criterion, and nothing to sort.
  if (criteria) {
    parts.push(sql`${s.criterionId} = any(array(select ${c.id} from ${c} where ${criteria}))`);
  }
  if (request.year !== null) parts.push(sql`${s.year} = ${request.year}`);
  return sql.join(parts, sql` and `);
}

/** Whether what was found already shows that all that is asked for exists. */
function isAnswered(
  ids: readonly string[],
  { criteriaSet, criteria }: CriterionStatusRequest,
  found: readonly CriterionRow[],
): boolean {
  const numbers = new Set(found.map(({ number }) => number));
  const level = levelOfUnitId(ids[0] as string);
  const everyNumber = criteria?.every((number) => numbers.has(number)) ?? true;
  const oneLevel = criteriaSet === null || ids.every((id) => levelOfUnitId(id) === level);
  return found.length > 0 && everyNumber && oneLevel;
}

/**
 * Throws for a question about what does not exist. What it returns says of a unit why the set does not judge it; null
 * where it does.
 */
async function refusals(
  context: ReadContext,
  ids: readonly string[],
  request: CriterionStatusRequest,
  found: readonly CriterionRow[],
): Promise<(id: string) => Error | null> {
  const { criteriaSet, criteria } = request;
  if ((criteriaSet === null && criteria === null) || isAnswered(ids, request, found)) return () => null;
  const rulebook = await rulebookOf(context);
  checkQuestion(rulebook, request);
  const ruleSet = criteriaSet === null ? null : checkRuleSet(rulebook, criteriaSet);
  return (id) => ruleSet && wrongLevel(rulebook, ruleSet, id);
}

function compare<Value extends string | number | boolean>(a: Value, b: Value): number {
  return a < b ? -1 : Number(a > b);
}

/** The unit's own statuses before those of its predecessors, each unit's by set, place in the set and year. */
function inOrder(unitId: string) {
  const isOther = (status: CriterionStatus) => status.unit?.id !== unitId;
  return (a: CriterionStatus, b: CriterionStatus): number =>
    compare(isOther(a), isOther(b)) ||
    compare(a.unit?.id ?? '', b.unit?.id ?? '') ||
    compare(a.criterion.criteriaSetCode, b.criterion.criteriaSetCode) ||
    compare(a.criterion.position, b.criterion.position) ||
    compare(a.year, b.year);
}

/**
 * How each unit stands against criteria: its own statuses first, then those of its predecessors, each unit's by set,
 * place in the set and year.
 *
 * SQL: one statement, `criterion_status` by its primary key for each unit, with the region of the unit. Where it finds
 * nothing, or units of several levels are asked together, the rulebook too, to say what there could be.
 */
export const criterionStatusesOfUnits: BatchReader<
  string,
  CriterionStatusRequest,
  CriterionStatus[] | Error
> = async (context, ids, request, asked) => {
  const { rows, beside } = await readRows<StatusRow, SharedByStatuses>(context.database, {
    with: sql`${plannedOnceFor(ids)} with asked as materialized (
      select a.place, a.unit_id,
        (select ${p.criteriaRegionId} from ${p} where ${p.unitId} = a.unit_id) as region_id
      from (${askedUnits(ids, request.includePredecessors)}) as a
    )`,
    names: statusNames(request, asked),
    select: sql`select ${statusList}
      from asked a join ${s} on ${s.unitId} = a.unit_id where ${conditions(request)}`,
    beside: {
      criteria: sql`(select json_agg(described) from (
        select ${criterionColumns} from ${c} where ${criteriaAsked(request) ?? sql`true`}
      ) as described)`,
      communeGroups: sql`(select json_object_agg(${g.unitId}, ${g.number}) from asked b
        join ${g} on ${g.unitId} = b.unit_id)`,
    },
  });
  const toStatus = statusMaker(ids, beside);
  const refusalOf = await refusals(context, ids, request, rows.length > 0 ? (beside.criteria ?? []) : []);
  return groupByPlace(ids.length, rows).map((group, index) => {
    const id = ids[index] as string;
    return refusalOf(id) ?? group.map(toStatus).sort(inOrder(id));
  });
};
