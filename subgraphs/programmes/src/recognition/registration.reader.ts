import {
  type BatchReader,
  byDayedId,
  columnsOf,
  groupByKey,
  isUnitWithin,
  type ListSortKey,
  type Page,
  pick,
  pickByKey,
  plannedOnce,
  plannedOnceFor,
  provenanceOf,
  provenanceSelection,
  type ReadContext,
  type ReadDay,
  type RowOf,
  readPage,
  selectList,
  sortedBy,
  sql,
} from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import { askedUnits } from '../administrative-unit/asked-units.js';
import { isAsked, withProvenance } from '../graph/provenance.js';
import { table } from '../table.js';
import { CommitmentEntity, ReachedStageEntity, RegistrationEntity } from './recognition.entities.js';
import type {
  RegistrationListRequest,
  RegistrationOrderField,
  RegistrationsOfUnitRequest,
} from './registration.args.js';
import type { Commitment, ReachedStage, Registration } from './registration.type.js';
import { RegistrationStage } from './registration-stage.js';

const r = table(RegistrationEntity, 'r');
const s = table(ReachedStageEntity, 's');
const c = table(CommitmentEntity, 'c');

const present = columnsOf(ReachedStageEntity, 'present');
const columns = {
  ...columnsOf(RegistrationEntity, 'r'),
  presentStage: sql<RegistrationStage | null>`${present.stage}`,
};
const list = selectList(columns);

type RegistrationRow = RowOf<typeof columns>;

/** Registrations `r`, each with its `present` stage on a day: as `stageOn` has it, of the stages in their order. */
export function registrationsOn(day: string): RawBuilder<unknown> {
  return sql`${r} left join lateral (
    select ${s.stage} from ${s}
    where ${s.registrationId} = ${r.id} and coalesce(${s.reachedOn}, ${s.reportedOn}) <= ${day}::date
    order by ${s.sequence} desc limit 1) as present on true`;
}

/** A registration, at the stage of the day that somebody asked about. */
function toRegistration(row: RegistrationRow, asOf: string | null): Registration {
  return { ...row, asOf, commune: { id: row.unitId }, provenance: provenanceOf(row) };
}

/** Which registrations `r` are asked for. */
export function conditions(request: RegistrationListRequest): RawBuilder<unknown> {
  const parts = [isAsked(r, request.synthetic)];
  parts.push(isUnitWithin('programmes', r.unitId, request.within, request.includePredecessors));
  if (request.year !== null) parts.push(sql`${r.year} = ${request.year}`);
  if (request.target !== null) parts.push(sql`${r.target} = ${request.target}`);
  if (request.stages) parts.push(sql`${present.stage} = any(${[...request.stages]}::text[])`);
  return sql.join(parts, sql` and `);
}

const orderKeys: Readonly<Record<RegistrationOrderField, ListSortKey>> = {
  UNIT: { value: r.unitId, type: 'text' },
  YEAR: { value: r.year, type: 'integer' },
  TARGET: { value: r.target, type: 'text' },
  STAGE: {
    value: sql`array_position(${Object.values(RegistrationStage)}::text[], ${present.stage})`,
    type: 'integer',
    nullable: true,
  },
};
const usual = [orderKeys.UNIT, orderKeys.YEAR, { value: r.id, type: 'text' }] as const;

/** Registrations in the order of their communes' ids, then of year and target, in pages. */
export function listRegistrations(
  context: ReadContext,
  request: RegistrationListRequest,
): Promise<Page<Registration>> {
  const { first: _, after: __, ...chosen } = request;
  const paged = {
    name: `registrations ${JSON.stringify(chosen)}`,
    with: plannedOnce,
    columns: list,
    from: registrationsOn(request.day),
    where: conditions(request),
    ...sortedBy(request.orderBy, orderKeys, usual),
  };
  return readPage(context, paged, request, (rows) => rows.map((row) => toRegistration(row, request.asOf)));
}

/** The registrations of each unit itself, and where wanted of those that it came from, the earliest first. */
export const registrationsOfUnits: BatchReader<string, RegistrationsOfUnitRequest, Registration[]> = async (
  context,
  ids,
  { year, target, includePredecessors, synthetic },
) => {
  const { rows } = await sql<RegistrationRow & { readonly ofId: string }>`
    ${plannedOnceFor(ids)} select a.of_id as "ofId", ${list}
    from (${askedUnits(ids, includePredecessors)}) as a
    join (${registrationsOn(context.today)}) on ${r.unitId} = a.unit_id
    where ${isAsked(r, synthetic)} and (${year}::integer is null or ${r.year} = ${year}::integer)
      and (${target}::text is null or ${r.target} = ${target}::text)
    order by ${r.year}, ${r.unitId}, ${r.target}`.execute(context.database);
  return groupByKey(ids, rows, (row) => row.ofId).map((group) =>
    group.map((row) => toRegistration(row, null)),
  );
};

const registrationsOnDay: BatchReader<string, ReadDay, Registration | null> = async (
  context,
  ids,
  { asOf },
) => {
  const { rows } = await sql<RegistrationRow>`
    ${plannedOnceFor(ids)} select ${list} from ${registrationsOn(asOf ?? context.today)}
    where ${r.id} = any(${[...ids]}::text[])`.execute(context.database);
  const found = rows.map((row) => toRegistration(row, asOf));
  return pickByKey(ids, found, (registration) => registration.id);
};

/** Registrations by id, each at its stage of today, or of the day that its id carries; null where there is none. */
export const registrationsById: BatchReader<string, null, Registration | null> =
  byDayedId(registrationsOnDay);

const stageColumns = {
  ...pick(s, 'registrationId', 'stage', 'reportedOn', 'actor'),
  on: s.reachedOn,
  ...provenanceSelection(s),
};

/** The stages that each registration reached, in their order. */
export const stagesOfRegistrations: BatchReader<string, null, ReachedStage[]> = async (context, ids) => {
  const { rows } = await sql<RowOf<typeof stageColumns>>`
    select ${selectList(stageColumns)}
    from ${s} where ${s.registrationId} = any(${[...ids]}::text[])
    order by ${s.registrationId}, ${s.sequence}`.execute(context.database);
  return groupByKey(ids, rows.map(withProvenance), (row) => row.registrationId);
};

const commitmentColumns = {
  ...pick(c, 'registrationId', 'parties', 'signedOn', 'dueOn'),
  ...provenanceSelection(c),
};

/** The commitments signed for each registration. */
export const commitmentsOfRegistrations: BatchReader<string, null, Commitment[]> = async (context, ids) => {
  const { rows } = await sql<RowOf<typeof commitmentColumns>>`
    select ${selectList(commitmentColumns)}
    from ${c} where ${c.registrationId} = any(${[...ids]}::text[])
    order by ${c.registrationId}, ${c.sequence}`.execute(context.database);
  return groupByKey(ids, rows.map(withProvenance), (row) => row.registrationId);
};
