import {
  type AdministrativeLevel,
  badInput,
  checkPageSize,
  decodeCursor,
  isInForceOn,
  isUnitWithin,
  type ListOrder,
  type NumberCondition,
  OrderDirection,
  type Page,
  type PageRequest,
  type Position,
  type ReadContext,
  sql,
  toPage,
  UnitPath,
} from '@ntp-graph/kit';
import { checkQuestion, checkRuleSet } from '../../criteria/check-question.js';
import type { Criterion } from '../../criteria/criterion.type.js';
import { rulebookOf } from '../../criteria/rulebook.reader.js';
import { table } from '../../table.js';
import { checkComparable } from '../criterion-status/criterion-status-list.args.js';
import { type CriterionEvaluationSelection, mostVerdicts } from './criterion-evaluation-list.args.js';
import { evaluationIn } from './evaluation.reader.js';
import type { CriterionEvaluation } from './evaluation.type.js';
import { assessedUnits, assessmentKey, type Basis } from './unit-assessment.reader.js';
import { verdictsAgree } from './verdict.js';

const p = table(UnitPath, 'p');
const place = table(UnitPath, 'place');

/** A page, and how many verdicts the whole list has: counted only when that is asked for. */
export type CriterionEvaluationPage = Page<CriterionEvaluation> & { readonly count: () => Promise<number> };

/** So many units are evaluated between two statements, while everybody else waits: a few milliseconds. */
const unitsAtOnce = 100;

/**
 * The ids of the units of a level, in force on the last day of the year, or of the place itself where that ended in the
 * year, as `coverage` counts them.
 */
async function unitsAsked(
  { database }: ReadContext,
  { year, within, includePredecessors }: CriterionEvaluationSelection,
  level: AdministrativeLevel,
): Promise<readonly string[]> {
  const lastDay = sql`make_date(${year}, 12, 31)`;
  const day =
    within === null
      ? lastDay
      : sql`(select least(${lastDay}, ${place.validTo}) from ${place} where ${place.unitId} = ${within})`;
  const { rows } = await sql<{ readonly ids: readonly string[] | null }>`
    select json_agg(${p.unitId}) as ids from ${p}
    where ${p.level} = ${level} and ${isUnitWithin('programmes', p.unitId, within, includePredecessors)}
      and extract(year from ${day}) = ${year} and ${isInForceOn(day)}`.execute(database);
  return (rows[0]?.ids ?? []).toSorted();
}

/** Whether it takes a verdict to know whether it is in the list. */
function isDecided({ statuses, gap, verdictsAgree: agree }: CriterionEvaluationSelection): boolean {
  return statuses !== null || gap !== null || agree !== null;
}

function isBetween(value: number | null, { lt, lte, gt, gte }: NumberCondition): boolean {
  return (
    value !== null &&
    (lt == null || value < lt) &&
    (lte == null || value <= lte) &&
    (gt == null || value > gt) &&
    (gte == null || value >= gte)
  );
}

function isIn(selection: CriterionEvaluationSelection, evaluation: CriterionEvaluation): boolean {
  const { statuses, gap, verdictsAgree: agree } = selection;
  return (
    (statuses === null || statuses.includes(evaluation.status)) &&
    (gap === null || isBetween(evaluation.gap, gap)) &&
    (agree === null || verdictsAgree(evaluation) === agree)
  );
}

const usual: ListOrder<string> = { field: 'UNIT', direction: OrderDirection.ASC };

function positionOf(
  { unit, criterion, gap, status }: CriterionEvaluation,
  { field }: ListOrder<string>,
): Position {
  const ofUnit = [unit?.id ?? '', criterion.position];
  return field === 'UNIT' ? ofUnit : [field === 'GAP' ? gap : status, ...ofUnit];
}

/** Compares what a list is ordered by, what has no value last in either direction. */
function compare(one: Position, other: Position, { direction }: ListOrder<string>): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  if (at === -1) return 0;
  const [left, right] = [one[at] ?? null, other[at] ?? null];
  if (left === null || right === null) return left === null ? 1 : -1;
  return left < right === (direction === OrderDirection.ASC) ? -1 : 1;
}

/** Verdicts to be made. */
interface Work {
  readonly units: readonly string[];
  readonly criteria: readonly Criterion[];
  readonly basis: Basis;
  readonly year: number;
}

/** What is asked, checked; what does not exist is BAD_USER_INPUT. */
async function workOf(
  context: ReadContext,
  selection: CriterionEvaluationSelection,
  order: ListOrder<string>,
): Promise<Work> {
  const rulebook = await rulebookOf(context);
  checkQuestion(rulebook, selection);
  const { set, criteria: ofSet } = checkRuleSet(rulebook, selection.criteriaSet);
  const criteria = ofSet.filter(({ number }) => selection.criteria?.includes(number) ?? true);
  const measuredIn = criteria.map(({ unit }) => unit);
  if (selection.gap !== null) checkComparable('gap', measuredIn);
  if (order.field === 'GAP') checkComparable('GAP', measuredIn);
  const units = criteria.length === 0 ? [] : await unitsAsked(context, selection, set.level);
  const verdicts = units.length * criteria.length;
  if (verdicts > mostVerdicts && (isDecided(selection) || order.field !== 'UNIT')) {
    throw badInput(
      `the engine would have to make ${verdicts} verdicts to filter or order these, ${criteria.length} criteria of ` +
        `${units.length} units`,
      `at most ${mostVerdicts}: fewer criteria, or a within`,
    );
  }
  return {
    units,
    criteria,
    basis: { rulebook, criteria: [...rulebook.basisOf(criteria)].map(({ id }) => id) },
    year: selection.year,
  };
}

/** The verdicts on each unit, a statement for so many units at once. */
async function* verdictsOf(
  context: ReadContext,
  { units, criteria, basis, year }: Work,
  atOnce: number,
): AsyncGenerator<readonly CriterionEvaluation[]> {
  for (let from = 0; from < units.length; from += atOnce) {
    const keys = units.slice(from, from + atOnce).map((id) => assessmentKey(id, year));
    const assessed = await assessedUnits(context, keys, basis);
    yield assessed.flatMap((unit) => criteria.map((criterion) => evaluationIn(unit, criterion)));
  }
}

/** How many verdicts a list has: without any to be made, where none decides. */
async function countVerdicts(
  context: ReadContext,
  selection: CriterionEvaluationSelection,
  work: Work,
): Promise<number> {
  if (!isDecided(selection)) return work.units.length * work.criteria.length;
  let count = 0;
  for await (const verdicts of verdictsOf(context, work, unitsAtOnce)) {
    count += verdicts.filter((each) => isIn(selection, each)).length;
  }
  return count;
}

/**
 * A page of the engine's verdicts on all units.
 *
 * SQL: the ids of the units, then `assessedUnits` of some of them at a time: in the order of units from the cursor on
 * until the page is full, in another order of all of them, of which no more than a page is kept.
 */
export async function listCriterionEvaluations(
  context: ReadContext,
  selection: CriterionEvaluationSelection,
  orderBy: ListOrder<string> | null,
  request: PageRequest,
): Promise<CriterionEvaluationPage> {
  const list = `criterionEvaluations ${JSON.stringify([selection, orderBy])}`;
  const limit = checkPageSize(request.first) + 1;
  const after = request.after == null ? null : decodeCursor(list, request.after);
  const order = orderBy ?? usual;
  const isByUnit = order.field === 'UNIT';
  const work = await workOf(context, selection, order);
  const units = order.direction === OrderDirection.DESC ? work.units.toReversed() : work.units;
  const from = isByUnit && after !== null ? Math.max(units.indexOf(String(after[0])), 0) : 0;
  const enough =
    isDecided(selection) || !isByUnit ? unitsAtOnce : Math.ceil(limit / work.criteria.length) + 1;
  let found: readonly (readonly [CriterionEvaluation, Position])[] = [];
  const ahead = { ...work, units: units.slice(from) };
  let count = 0;
  for await (const verdicts of verdictsOf(context, ahead, Math.min(enough, unitsAtOnce))) {
    const listed = verdicts.filter((each) => isIn(selection, each));
    count += listed.length;
    const further = listed
      .map((each) => [each, positionOf(each, order)] as const)
      .filter(([, position]) => after === null || compare(position, after, order) > 0);
    found = [...found, ...further].sort(([, a], [, b]) => compare(a, b, order)).slice(0, limit);
    if (isByUnit && found.length === limit) break;
  }
  const nodes = found.map(([evaluation]) => evaluation);
  const positionAt = (at: number) => found[at]?.[1] as Position;
  return {
    ...toPage(list, request, nodes, 0, positionAt),
    count: async () => (isByUnit ? countVerdicts(context, selection, work) : count),
  };
}
