import { integer, oneOf, text, textOrNull, unitIdOrNull } from './fact-cell.js';
import { defineTable, type FactTable, type RowOf } from './fact-table.js';
import { dayOf, type Stated, statedCells, statedRows } from './stated-cells.js';
import type { StatementFact } from './statement-facts.js';

export const steeringCommitteeTable = defineTable({
  file: 'steering_committees.csv',
  key: ['code'],
  columns: {
    code: text,
    nameVi: text,
    nameEn: text,
    level: oneOf('COUNTRY', 'PROVINCE'),
    unitId: unitIdOrNull,
    ...statedCells,
  },
});

export const steeringCommitteeMemberTable = defineTable({
  file: 'steering_committee_members.csv',
  key: ['committeeCode', 'name'],
  columns: {
    committeeCode: text,
    name: text,
    positionVi: text,
    positionEn: text,
    roleVi: text,
    roleEn: text,
    ...statedCells,
  },
});

export const steeringCommitteeTaskTable = defineTable({
  file: 'steering_committee_tasks.csv',
  key: ['committeeCode', 'sequence'],
  columns: {
    committeeCode: text,
    sequence: integer,
    descriptionVi: text,
    descriptionEn: text,
    directiveId: textOrNull,
    ...statedCells,
  },
});

/** A committee that steers the programmes; without a unit it stands for those of all provinces. */
export type SteeringCommitteeFact = Stated<RowOf<typeof steeringCommitteeTable>>;

/** A member whom a document names. */
export type SteeringCommitteeMemberFact = Stated<RowOf<typeof steeringCommitteeMemberTable>>;

/** A task that a committee was given on the day of the statement. */
export type SteeringCommitteeTaskFact = Stated<RowOf<typeof steeringCommitteeTaskTable>> & {
  readonly assignedOn: string;
};

export function steeringCommitteeTaskFacts(
  table: FactTable<RowOf<typeof steeringCommitteeTaskTable>>,
  statements: readonly StatementFact[],
): SteeringCommitteeTaskFact[] {
  return statedRows(table, statements, (_, statement) => ({ assignedOn: dayOf(statement) }));
}
