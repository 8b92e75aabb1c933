import { dateOrNull, integer, list, oneOf, text, textOrNull } from './fact-cell.js';
import { defineTable, type FactTable, type RowOf } from './fact-table.js';
import { type Stated, StatementMisfit, statedCells, statedRows } from './stated-cells.js';
import type { StatementFact } from './statement-facts.js';

export const registrationTable = defineTable({
  file: 'registrations.csv',
  key: ['statementId'],
  columns: {
    statementId: text,
    target: oneOf('NTM', 'NTM_ADVANCED', 'NTM_MODEL'),
    criteriaSetCode: text,
    confidence: statedCells.confidence,
    note: statedCells.note,
  },
});

export const registrationStageTable = defineTable({
  file: 'registration_stages.csv',
  key: ['registrationId', 'sequence'],
  columns: {
    registrationId: text,
    sequence: integer,
    stage: oneOf('REGISTERED', 'SELF_ASSESSED', 'VERIFIED', 'APPRAISED', 'RECOGNISED', 'REVOKED', 'LAPSED'),
    reachedOn: dateOrNull,
    reportedOn: dateOrNull,
    actor: textOrNull,
    ...statedCells,
  },
  check: (row) =>
    (row.reachedOn === null) === (row.reportedOn === null)
      ? ['reachedOn', 'either the day is known, or the day by which it had been']
      : null,
});

export const commitmentTable = defineTable({
  file: 'commitments.csv',
  key: ['registrationId', 'sequence'],
  columns: {
    registrationId: text,
    sequence: integer,
    parties: list,
    signedOn: dateOrNull,
    dueOn: dateOrNull,
    ...statedCells,
  },
  check: (row) => (row.parties.length < 2 ? ['parties', 'a commitment has two parties or more'] : null),
});

/** A commune that registered for a year; the statement names the commune and the year. */
export type RegistrationFact = Stated<RowOf<typeof registrationTable>> & {
  readonly id: string;
  readonly unitId: string;
  readonly year: number;
};

/** A stage that a registration reached, and the day, or the day by which it had. */
export type RegistrationStageFact = Stated<RowOf<typeof registrationStageTable>>;

/** What was promised for a registration. */
export type CommitmentFact = Stated<RowOf<typeof commitmentTable>>;

/** `2004:09307/NTM_ADVANCED/2023` */
export function registrationId(unitId: string, target: string, year: number): string {
  return `${unitId}/${target}/${year}`;
}

export function registrationFacts(
  table: FactTable<RowOf<typeof registrationTable>>,
  statements: readonly StatementFact[],
): RegistrationFact[] {
  return statedRows(table, statements, ({ target }, { id, unitId, period }) => {
    if (unitId === null || !/^\d{4}$/.test(period ?? '')) {
      throw new StatementMisfit(`statement ${id} names no unit or no year to register for`);
    }
    const year = Number(period);
    return { id: registrationId(unitId, target, year), unitId, year };
  });
}
