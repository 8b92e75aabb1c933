import {
  type AskedFields,
  cutPage,
  isUnitWithin,
  type ListSortKey,
  meetsHaving,
  type Page,
  type PageRequest,
  type ReadContext,
  readRows,
  sortedBy,
  sql,
  UnitPath,
} from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import { checkQuestion } from '../../criteria/check-question.js';
import { CommuneGroupEntity, CriterionEntity } from '../../criteria/criteria.entities.js';
import { type CriterionRow, criterionColumns, toCriterion } from '../../criteria/criterion.reader.js';
import type { Criterion } from '../../criteria/criterion.type.js';
import { rulebookOf } from '../../criteria/rulebook.reader.js';
import { isAsked } from '../../graph/provenance.js';
import { table } from '../../table.js';
import { CriterionStatusEntity } from '../assessment.entities.js';
import { criteriaAsked } from './criteria-asked.js';
import type { CriterionStatus } from './criterion-status.type.js';
import {
  type CriterionStatusListOrder,
  type CriterionStatusListOrderField,
  type CriterionStatusSelection,
  checkComparable,
} from './criterion-status-list.args.js';
import {
  type ListedStatusRow,
  listedStatus,
  listedStatusColumns,
  listedStatusNames,
} from './criterion-status-row.js';
import { gapSql, joinThreshold, thresholdTable } from './gap-sql.js';

const c = table(CriterionEntity, 'c');
const s = table(CriterionStatusEntity, 's');
const p = table(UnitPath, 'p');
const g = table(CommuneGroupEntity, 'g');

/** A page, and what the whole list is: it is counted only when the count is asked for. */
export type CriterionStatusPage = Page<CriterionStatus> & { readonly counted: CountedStatuses };

/** A list of statuses to be counted. */
export interface CountedStatuses {
  readonly selection: CriterionStatusSelection;
  readonly criteria: readonly Criterion[] | null;
}

const orderKeys: Readonly<Record<CriterionStatusListOrderField, ListSortKey>> = {
  UNIT: { value: s.unitId, type: 'text' },
  YEAR: { value: s.year, type: 'integer' },
  GAP: { value: gapSql, type: 'numeric', nullable: true },
  VALUE: { value: s.value, type: 'numeric', nullable: true },
  ASSESSED_ON: { value: s.assessedOn, type: 'date', nullable: true },
};
const usual = [orderKeys.UNIT, orderKeys.YEAR, { value: s.criterionId, type: 'text' }] as const;

/** The criteria asked for; all of them where none are named. A name that does not exist is BAD_USER_INPUT. */
async function criteriaOf(
  context: ReadContext,
  { criteriaSet, criteria }: CriterionStatusSelection,
): Promise<readonly Criterion[]> {
  const { rows } = await sql<CriterionRow>`
    select ${criterionColumns} from ${c} where ${criteriaAsked({ criteriaSet, criteria }) ?? sql`true`}`.execute(
    context.database,
  );
  const found = rows.map(toCriterion);
  const numbers = new Set(found.map(({ number }) => number));
  const isAnswered = found.length > 0 && (criteria?.every((number) => numbers.has(number)) ?? true);
  if (!isAnswered) checkQuestion(await rulebookOf(context), { criteriaSet, criteria, year: null });
  return found;
}

function conditions({ selection, criteria }: CountedStatuses): RawBuilder<unknown> {
  const { years, within, includePredecessors, statuses, gap, synthetic, changedSince } = selection;
  const parts = [isAsked(s, synthetic)];
  if (criteria !== null) parts.push(sql`${s.criterionId} = any(${criteria.map(({ id }) => id)}::text[])`);
  if (years !== null) parts.push(sql`${s.year} = any(${[...years]}::int[])`);
  if (within !== null) parts.push(isUnitWithin('programmes', s.unitId, within, includePredecessors));
  if (statuses !== null) parts.push(sql`${s.status} = any(${[...statuses]}::text[])`);
  if (changedSince !== null) parts.push(sql`${s.changedAt} >= ${changedSince}::timestamptz`);
  if (gap !== null)
    parts.push(sql`(select ${meetsHaving({ gap }, ['gap'])} from (select ${gapSql} as gap) as of_row)`);
  return sql.join(parts, sql` and `);
}

/** Statuses `s` with the paths `p` of their units and, where the gap decides, what was asked of them. */
function statuses(withGap: boolean): RawBuilder<unknown> {
  return sql`${s} join ${p} on ${p.unitId} = ${s.unitId} left join ${g} on ${g.unitId} = ${s.unitId}
    ${withGap ? joinThreshold(p.criteriaRegionId, g.number) : sql``}`;
}

const ofGap = (criteria: readonly Criterion[]) => sql`with ${thresholdTable(criteria)}`;

/**
 * A page of the statuses of all units.
 *
 * SQL: in the order of units the first rows of the primary key; by gap all that are asked for, each with the threshold
 * of its place and year, of which the statement brings a table of its own.
 */
export async function listCriterionStatuses(
  context: ReadContext,
  selection: CriterionStatusSelection,
  orderBy: CriterionStatusListOrder | null,
  page: PageRequest,
  asked: AskedFields,
): Promise<CriterionStatusPage> {
  const criteria = await criteriaOf(context, selection);
  const units = criteria.map(({ unit }) => unit);
  if (selection.gap !== null) checkComparable('gap', units);
  if (orderBy?.field === 'GAP' || orderBy?.field === 'VALUE') checkComparable(orderBy.field, units);
  const isNarrowed = selection.criteriaSet !== null || selection.criteria !== null;
  const counted = { selection, criteria: isNarrowed ? criteria : null };
  const withGap = selection.gap !== null || orderBy?.field === 'GAP';
  const list = {
    name: `criterionStatuses ${JSON.stringify([selection, orderBy])}`,
    ...sortedBy(orderBy, orderKeys, usual),
  };
  const cut = cutPage(list, page);
  const { rows } = await readRows<ListedStatusRow>(context.database, {
    ...(withGap && { with: ofGap(criteria) }),
    names: [...listedStatusNames(asked), ...(cut.keyNames as (keyof ListedStatusRow)[])],
    select: sql`select * from (
      select ${listedStatusColumns}, ${g.number} as "communeGroup", ${p.criteriaRegionId} as "regionId", ${cut.keys}
      from ${statuses(withGap)}
      where ${conditions(counted)} and ${cut.isBeyond}
      order by ${cut.order} limit ${cut.limit}) as listed order by ${cut.orderOfSelected}`,
  });
  return { ...cut.page(rows, rows.map(listedStatus(criteria)), 0), counted };
}

/** How many statuses a list has. */
export async function countCriterionStatuses(
  context: ReadContext,
  counted: CountedStatuses,
): Promise<number> {
  const { gap } = counted.selection;
  const criteria = counted.criteria ?? (gap === null ? [] : await criteriaOf(context, counted.selection));
  const from = gap === null ? sql`${s}` : statuses(true);
  const { rows } = await sql<{ total: string }>`
    ${gap === null ? sql`` : ofGap(criteria)}
    select count(*) as total from ${from} where ${conditions(counted)}`.execute(context.database);
  return Number(rows[0]?.total);
}

/** The statuses asked for, as pieces of a statement. */
export interface AskedStatuses {
  /** A common table expression that `from` needs; null for none. */
  readonly thresholds: RawBuilder<unknown> | null;
  readonly from: RawBuilder<unknown>;
  readonly conditions: RawBuilder<unknown>;
  readonly unitId: RawBuilder<unknown>;
  readonly isSynthetic: RawBuilder<unknown>;
}

/** The statuses of a selection, for a statement of another shape. A name that does not exist is BAD_USER_INPUT. */
export async function statusesAsked(
  context: ReadContext,
  selection: CriterionStatusSelection,
): Promise<AskedStatuses> {
  const criteria = await criteriaOf(context, selection);
  const withGap = selection.gap !== null;
  return {
    thresholds: withGap ? thresholdTable(criteria) : null,
    from: withGap ? statuses(true) : s,
    conditions: conditions({ selection, criteria }),
    unitId: s.unitId,
    isSynthetic: s.synthetic,
  };
}
