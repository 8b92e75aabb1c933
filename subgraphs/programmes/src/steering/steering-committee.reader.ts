import {
  type AdministrativeLevel,
  type BatchReader,
  groupByKey,
  type ProvenanceColumns,
  provenanceOf,
  type ReadContext,
  selectProvenance,
} from '@ntp-graph/kit';
import { sql } from 'kysely';
import type { CommitteeMember, CommitteeTask, SteeringCommittee } from './steering-committee.type.js';

type CommitteeRow = Omit<SteeringCommittee, 'unit' | 'provenance'> &
  ProvenanceColumns & { readonly unitId: string | null };

type OfCommittee<Item> = Omit<Item, 'provenance'> & ProvenanceColumns & { readonly committeeCode: string };

/** Steering committees by code, of one level or of all. */
export async function listSteeringCommittees(
  context: ReadContext,
  level: AdministrativeLevel | null,
): Promise<SteeringCommittee[]> {
  const { rows } = await sql<CommitteeRow>`
    select c.code, c.name_vi as "nameVi", c.name_en as "nameEn", c.level, c.unit_id as "unitId",
      ${selectProvenance('c')}
    from programmes.steering_committee c where ${level}::text is null or c.level = ${level}
    order by c.code`.execute(context.database);
  return rows.map((row) => ({
    ...row,
    unit: row.unitId === null ? null : { id: row.unitId },
    provenance: provenanceOf(row),
  }));
}

function withProvenance<Item>(groups: readonly (readonly OfCommittee<Item>[])[]) {
  return groups.map((group) => group.map((row) => ({ ...row, provenance: provenanceOf(row) })));
}

/** The members of each committee whom a document names. */
export const membersOfCommittees: BatchReader<string, null, CommitteeMember[]> = async (context, codes) => {
  const { rows } = await sql<OfCommittee<CommitteeMember>>`
    select m.committee_code as "committeeCode", m.name, m.position_vi as "positionVi",
      m.position_en as "positionEn", m.role_vi as "roleVi", m.role_en as "roleEn", ${selectProvenance('m')}
    from programmes.steering_committee_member m where m.committee_code = any(${[...codes]}::text[])
    order by m.committee_code, m.name`.execute(context.database);
  return withProvenance<CommitteeMember>(groupByKey(codes, rows, (row) => row.committeeCode));
};

/** The tasks that each committee was given, in their order. */
export const tasksOfCommittees: BatchReader<string, null, CommitteeTask[]> = async (context, codes) => {
  const { rows } = await sql<OfCommittee<CommitteeTask>>`
    select t.committee_code as "committeeCode", t.description_vi as "descriptionVi",
      t.description_en as "descriptionEn", t.assigned_on as "assignedOn", t.directive_id as "directiveId",
      ${selectProvenance('t')}
    from programmes.steering_committee_task t where t.committee_code = any(${[...codes]}::text[])
    order by t.committee_code, t.sequence`.execute(context.database);
  return withProvenance<CommitteeTask>(groupByKey(codes, rows, (row) => row.committeeCode));
};
