import {
  type BatchReader,
  groupByKey,
  isUnitWithin,
  type Page,
  type ProvenanceColumns,
  provenanceOf,
  type ReadContext,
  selectProvenance,
} from '@ntp-graph/kit';
import { type RawBuilder, sql } from 'kysely';
import { askedUnits } from '../administrative-unit/asked-units.js';
import { isAsked } from '../graph/provenance.js';
import { readPage } from '../graph/read-page.js';
import type { RegistrationListRequest, RegistrationsOfUnitRequest } from './registration.args.js';
import type { Commitment, ReachedStage, Registration } from './registration.type.js';

type RegistrationRow = Omit<Registration, 'commune' | 'provenance'> & ProvenanceColumns;

const columns = sql`
  r.id, r.unit_id as "unitId", r.year, r.target, r.criteria_set_code as "criteriaSetCode",
  r.statement_id as "statementId", present.stage as "presentStage", ${selectProvenance('r')}`;

/** Registrations `r`, each with its `present` stage on a day: as `stageOn` has it, of the stages in their order. */
function registrationsOn(day: string): RawBuilder<unknown> {
  return sql`programmes.registration r left join lateral (
    select s.stage from programmes.registration_stage s
    where s.registration_id = r.id and coalesce(s.reached_on, s.reported_on) <= ${day}::date
    order by s.sequence desc limit 1) as present on true`;
}

function toRegistration(row: RegistrationRow): Registration {
  return { ...row, commune: { id: row.unitId }, provenance: provenanceOf(row) };
}

function conditions(request: RegistrationListRequest): RawBuilder<unknown> {
  const parts = [isAsked('r', request.synthetic)];
  if (request.within !== null)
    parts.push(isUnitWithin('programmes', 'r.unit_id', request.within, request.includePredecessors));
  if (request.year !== null) parts.push(sql`r.year = ${request.year}`);
  if (request.target !== null) parts.push(sql`r.target = ${request.target}`);
  if (request.stages) parts.push(sql`present.stage = any(${[...request.stages]}::text[])`);
  return sql.join(parts, sql` and `);
}

/** Registrations in the order of their communes' ids, then of year and target, in pages. */
export function listRegistrations(
  context: ReadContext,
  request: RegistrationListRequest,
): Promise<Page<Registration>> {
  const { first: _, after: __, ...chosen } = request;
  const list = {
    name: `registrations ${JSON.stringify(chosen)}`,
    columns,
    from: registrationsOn(request.asOf),
    where: conditions(request),
    order: [
      { name: 'unitId', value: sql`r.unit_id`, type: 'text' },
      { name: 'year', value: sql`r.year`, type: 'integer' },
      { name: 'id', value: sql`r.id`, type: 'text' },
    ],
  } as const;
  return readPage(context, list, request, toRegistration);
}

/** The registrations of each unit itself, and where wanted of those that it came from, the earliest first. */
export const registrationsOfUnits: BatchReader<string, RegistrationsOfUnitRequest, Registration[]> = async (
  context,
  ids,
  { year, target, includePredecessors, synthetic },
) => {
  const { rows } = await sql<RegistrationRow & { readonly ofId: string }>`
    select a.of_id as "ofId", ${columns}
    from (${askedUnits(ids, includePredecessors)}) as a
    join (${registrationsOn(context.today)}) on r.unit_id = a.unit_id
    where ${isAsked('r', synthetic)} and (${year}::integer is null or r.year = ${year}::integer)
      and (${target}::text is null or r.target = ${target}::text)
    order by r.year, r.unit_id, r.target`.execute(context.database);
  return groupByKey(ids, rows, (row) => row.ofId).map((group) => group.map(toRegistration));
};

type ReachedStageRow = Omit<ReachedStage, 'provenance'> &
  ProvenanceColumns & { readonly registrationId: string };

/** The stages that each registration reached, in their order. */
export const stagesOfRegistrations: BatchReader<string, null, ReachedStage[]> = async (context, ids) => {
  const { rows } = await sql<ReachedStageRow>`
    select s.registration_id as "registrationId", s.stage, s.reached_on as "on", s.reported_on as "reportedOn",
      s.actor, ${selectProvenance('s')}
    from programmes.registration_stage s where s.registration_id = any(${[...ids]}::text[])
    order by s.registration_id, s.sequence`.execute(context.database);
  return groupByKey(ids, rows, (row) => row.registrationId).map((stages) =>
    stages.map((row) => ({ ...row, provenance: provenanceOf(row) })),
  );
};

type CommitmentRow = Omit<Commitment, 'provenance'> & ProvenanceColumns & { readonly registrationId: string };

/** The commitments signed for each registration. */
export const commitmentsOfRegistrations: BatchReader<string, null, Commitment[]> = async (context, ids) => {
  const { rows } = await sql<CommitmentRow>`
    select c.registration_id as "registrationId", c.parties, c.signed_on as "signedOn", c.due_on as "dueOn",
      ${selectProvenance('c')}
    from programmes.commitment c where c.registration_id = any(${[...ids]}::text[])
    order by c.registration_id, c.sequence`.execute(context.database);
  return groupByKey(ids, rows, (row) => row.registrationId).map((commitments) =>
    commitments.map((row) => ({ ...row, provenance: provenanceOf(row) })),
  );
};
