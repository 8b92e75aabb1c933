import {
  type AdministrativeLevel,
  type BatchReader,
  groupByKey,
  pick,
  pickByKey,
  provenanceOf,
  provenanceSelection,
  type ReadContext,
  type RowOf,
  selectList,
  sql,
} from '@ntp-graph/kit';
import { withProvenance } from '../graph/provenance.js';
import { table } from '../table.js';
import { CommitteeMemberEntity, CommitteeTaskEntity, SteeringCommitteeEntity } from './steering.entities.js';
import type { CommitteeMember, CommitteeTask, SteeringCommittee } from './steering-committee.type.js';

const c = table(SteeringCommitteeEntity, 'c');
const m = table(CommitteeMemberEntity, 'm');
const t = table(CommitteeTaskEntity, 't');

const columns = { ...pick(c, 'code', 'nameVi', 'nameEn', 'level', 'unitId'), ...provenanceSelection(c) };
const memberColumns = {
  ...pick(m, 'committeeCode', 'name', 'positionVi', 'positionEn', 'roleVi', 'roleEn'),
  ...provenanceSelection(m),
};
const taskColumns = {
  ...pick(t, 'committeeCode', 'descriptionVi', 'descriptionEn', 'assignedOn', 'directiveId'),
  ...provenanceSelection(t),
};

function toCommittee(row: RowOf<typeof columns>): SteeringCommittee {
  return {
    ...row,
    unit: row.unitId === null ? null : { id: row.unitId },
    provenance: provenanceOf(row),
  };
}

/** Steering committees by code, of one level or of all. */
export async function listSteeringCommittees(
  context: ReadContext,
  level: AdministrativeLevel | null,
): Promise<SteeringCommittee[]> {
  const { rows } = await sql<RowOf<typeof columns>>`
    select ${selectList(columns)}
    from ${c} where ${level}::text is null or ${c.level} = ${level}
    order by ${c.code}`.execute(context.database);
  return rows.map(toCommittee);
}

/** Steering committees by code; null where there is none. */
export const steeringCommitteesByCode: BatchReader<string, null, SteeringCommittee | null> = async (
  context,
  codes,
) => {
  const { rows } = await sql<RowOf<typeof columns>>`
    select ${selectList(columns)} from ${c} where ${c.code} = any(${[...codes]}::text[])`.execute(
    context.database,
  );
  return pickByKey(codes, rows.map(toCommittee), (committee) => committee.code);
};

/** The members of each committee whom a document names. */
export const membersOfCommittees: BatchReader<string, null, CommitteeMember[]> = async (context, codes) => {
  const { rows } = await sql<RowOf<typeof memberColumns>>`
    select ${selectList(memberColumns)}
    from ${m} where ${m.committeeCode} = any(${[...codes]}::text[])
    order by ${m.committeeCode}, ${m.name}`.execute(context.database);
  return groupByKey(codes, rows.map(withProvenance), (row) => row.committeeCode);
};

/** The tasks that each committee was given, in their order. */
export const tasksOfCommittees: BatchReader<string, null, CommitteeTask[]> = async (context, codes) => {
  const { rows } = await sql<RowOf<typeof taskColumns>>`
    select ${selectList(taskColumns)}
    from ${t} where ${t.committeeCode} = any(${[...codes]}::text[])
    order by ${t.committeeCode}, ${t.sequence}`.execute(context.database);
  return groupByKey(codes, rows.map(withProvenance), (row) => row.committeeCode);
};
