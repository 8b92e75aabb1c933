import {
  AdministrativeLevel,
  levelOfUnitId,
  plannedOnceFor,
  type ReadContext,
  sql,
  UnitPath,
} from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import { askedUnits } from '../administrative-unit/asked-units.js';
import { checkQuestion, checkRuleSet, nothingWithin } from '../criteria/check-question.js';
import { CriteriaSetEntity } from '../criteria/criteria.entities.js';
import type { Criterion } from '../criteria/criterion.type.js';
import { rulebookOf } from '../criteria/rulebook.reader.js';
import { isAsked } from '../graph/provenance.js';
import { table } from '../table.js';
import { CriterionStatusEntity } from './assessment.entities.js';
import type { CriteriaSummaryRequest } from './criteria-summary.args.js';

const { PROVINCE, DISTRICT } = AdministrativeLevel;

const p = table(UnitPath, 'p');
const successor = table(UnitPath, 'successor');
const set = table(CriteriaSetEntity, 'criteria_set');
const s = table(CriterionStatusEntity, 's');

/** Whether so much of the country is asked for that reading all of it once costs less than unit by unit: measured. */
function isMuchOfCountry(ids: readonly string[]): boolean {
  return ids.includes('VN') || ids.filter((id) => levelOfUnitId(id) === PROVINCE).length > 6;
}

/** Units looked up one by one are found the same way whichever they are; of the whole country the best plan depends on more. */
export function plannedFor(ids: readonly string[]): RawBuilder<unknown> {
  return isMuchOfCountry(ids) ? sql`` : plannedOnceFor(ids);
}

/** The units asked for, and whether those that they came from are meant too. */
interface Roots {
  readonly ids: readonly string[];
  readonly includePredecessors: boolean;
}

/** Whether a root can be of a level. Predecessors can be of another: some special zones came of districts. */
function mayBeOf(level: AdministrativeLevel, { ids, includePredecessors }: Roots): boolean {
  return includePredecessors || ids.some((id) => levelOfUnitId(id) === level);
}

/** What is taken of a unit with the path `p` within a root `r`, and which units count; all by default. */
interface UnitsTaken {
  readonly columns: RawBuilder<unknown>;
  readonly condition?: RawBuilder<unknown>;
}

/**
 * The units of the level that the set judges, within each root or the root itself, with the root as `of_id`. Left alone, the
 * planner would read the units of the whole country for one province.
 */
export function unitsWithin(
  roots: Roots,
  criteriaSet: string,
  { columns, condition: isTaken = sql`true` }: UnitsTaken,
): RawBuilder<unknown> {
  const isOfLevel = sql`${p.level} = (select ${set.level} from ${set} where ${set.code} = ${criteriaSet})`;
  const isMuch = isMuchOfCountry(roots.ids);
  const within = (condition: RawBuilder<unknown>) => sql`
    select r.of_id, ${columns} from roots r ${
      isMuch
        ? sql`join ${p} on ${condition} where ${isTaken} and ${isOfLevel}`
        : sql`cross join lateral (
          select p.* from ${p} where ${condition} and ${isTaken} and ${isOfLevel} offset 0) as p`
    }`;
  const parts = [within(sql`${p.unitId} = r.unit_id`)];
  // Each left out where nothing is found by it: it reads all units, and its many rows mislead the planner about the others.
  if (mayBeOf(PROVINCE, roots))
    parts.push(within(sql`${p.provinceId} = r.unit_id and ${p.unitId} <> r.unit_id`));
  if (mayBeOf(DISTRICT, roots))
    parts.push(within(sql`${p.districtId} = r.unit_id and ${p.unitId} <> r.unit_id`));
  if (roots.ids.includes('VN')) parts.push(within(sql`r.unit_id = 'VN' and ${p.unitId} <> 'VN'`));
  return sql.join(parts, sql` union all `);
}

const unitToCount = sql`${p.unitId}, r.of_id <> r.unit_id or r.of_id = 'VN' as replaceable`;

/**
 * Statuses that are not counted beside that of a successor: of units whose successor came into force in that year and
 * has a status of its own for it.
 */
function replacedStatuses(statuses: RawBuilder<unknown>, year: number): RawBuilder<unknown> {
  return sql`select predecessor.id as unit_id, ${s.criterionId}
    from ${successor} cross join unnest(${successor.predecessorIds}) as predecessor(id)
    join ${s} on ${s.unitId} = ${successor.unitId}
    where ${successor.validFrom} between make_date(${year}, 1, 1) and make_date(${year}, 12, 31) and ${statuses}`;
}

/** A successor can be counted beside its predecessor in the country, which holds both editions, and among predecessors. */
function canCountTwice(ids: readonly string[], includePredecessors: boolean): boolean {
  return includePredecessors || ids.includes('VN');
}

/** The statuses `s` of the units `w`: likewise. */
function joinStatuses(ids: readonly string[], statuses: RawBuilder<unknown>): RawBuilder<unknown> {
  if (isMuchOfCountry(ids)) {
    return sql`join ${s} on ${s.unitId} = w.unit_id and ${statuses}`;
  }
  return sql`cross join lateral (
    select s.* from ${s} where ${s.unitId} = w.unit_id and ${statuses} offset 0) as s`;
}

/** The parts of a statement about the statuses `s` of the units `w` within each unit asked for. */
interface StatusesWithin {
  /** Common table expressions, without `with`. */
  readonly tables: RawBuilder<unknown>;
  /** `within w … s`, after `from`. */
  readonly rows: RawBuilder<unknown>;
}

/** The statuses that are counted for units: of the criteria, the year and the provenance asked for, none twice. */
export function statusesWithin(
  ids: readonly string[],
  criteria: readonly Criterion[],
  { criteriaSet, year, includePredecessors, synthetic }: CriteriaSummaryRequest,
): StatusesWithin {
  const statuses = sql`
    ${s.criterionId} = any(${criteria.map(({ id }) => id)}::text[]) and ${s.year} = ${year} and ${isAsked(s, synthetic)}`;
  const notReplaced = canCountTwice(ids, includePredecessors)
    ? sql`where not exists (
        select from replaced
        where w.replaceable and replaced.unit_id = ${s.unitId} and replaced.criterion_id = ${s.criterionId})`
    : sql``;
  return {
    tables: sql`roots as (${askedUnits(ids, includePredecessors)}),
    within as (${unitsWithin({ ids, includePredecessors }, criteriaSet, { columns: unitToCount })}),
    replaced as (${replacedStatuses(statuses, year)})`,
    rows: sql`within w ${joinStatuses(ids, statuses)} ${notReplaced}`,
  };
}

/**
 * Throws for a question about what does not exist. What it returns says of a unit why nothing within it can be counted;
 * null where it can. Where everything asked for was found there is nothing to check, and nothing is read.
 *
 * @param criteria all criteria of the set asked for
 * @param counted the units within which something was counted
 */
export async function refusedCounts(
  context: ReadContext,
  ids: readonly string[],
  request: CriteriaSummaryRequest,
  criteria: readonly Criterion[],
  counted: ReadonlySet<string>,
): Promise<(id: string) => Error | null> {
  const numbers = new Set(criteria.map(({ number }) => number));
  const everyNumber = request.criteria?.every((number) => numbers.has(number)) ?? true;
  if (everyNumber && ids.every((id) => counted.has(id))) return () => null;
  const rulebook = await rulebookOf(context);
  checkQuestion(rulebook, request);
  const ruleSet = checkRuleSet(rulebook, request.criteriaSet);
  return (id) => nothingWithin(rulebook, ruleSet, id);
}
