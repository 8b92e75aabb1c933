import { dateOrNull, list, oneOf, text, textOrNull, wordsOrNull } from './fact-cell.js';
import { defineTable, type FactTable, type RowOf } from './fact-table.js';
import { dayOf, placeOf, type Stated, statedCells, statedRows } from './stated-cells.js';
import type { StatementFact } from './statement-facts.js';

const { statementId, confidence, note } = statedCells;
const description = { descriptionVi: text, descriptionEn: text };

export const obstacleTable = defineTable({
  file: 'obstacles.csv',
  key: ['statementId', 'category'],
  columns: {
    statementId,
    category: oneOf(
      'PROCUREMENT',
      'OVERLAP',
      'DISBURSEMENT',
      'COORDINATION',
      'DEPENDENCE_ON_UPPER_LEVEL',
      'DATA_SUPPLY',
      'SHORTAGE',
      'BEHIND_TARGET',
      'UNSPECIFIED',
    ),
    programmeCode: textOrNull,
    componentCode: textOrNull,
    criterionId: textOrNull,
    ...description,
    resolvedOn: dateOrNull,
    confidence,
    note,
  },
});

export const proposalTable = defineTable({
  file: 'proposals.csv',
  key: ['statementId'],
  columns: { statementId, ...description, obstacleIds: list, confidence, note },
});

export const directiveTable = defineTable({
  file: 'directives.csv',
  key: ['statementId'],
  columns: {
    statementId,
    issuedBy: wordsOrNull,
    ...description,
    obstacleIds: list,
    proposalIds: list,
    confidence,
    note,
  },
});

interface Placed {
  readonly id: string;
  readonly unitId: string | null;
  readonly candidateUnitId: string | null;
}

/** A difficulty that a statement names; its place and day are the statement's. */
export type ObstacleFact = Stated<RowOf<typeof obstacleTable>> & Placed & { readonly raisedOn: string };

/** What was proposed, and against which obstacles. */
export type ProposalFact = Omit<Stated<RowOf<typeof proposalTable>>, 'statementId'> &
  Placed & { readonly proposedOn: string };

/** What was ordered, and in answer to what. */
export type DirectiveFact = Omit<Stated<RowOf<typeof directiveTable>>, 'statementId'> &
  Placed & { readonly issuedOn: string };

/** A statement can name two difficulties, so that its id alone is no key. */
export function obstacleId({ statementId: id, category }: Pick<ObstacleFact, 'statementId' | 'category'>) {
  return `${id}/${category}`;
}

export function obstacleFacts(
  table: FactTable<RowOf<typeof obstacleTable>>,
  statements: readonly StatementFact[],
): ObstacleFact[] {
  return statedRows(table, statements, (row, statement) => ({
    id: obstacleId(row),
    ...placeOf(statement),
    raisedOn: dayOf(statement),
  }));
}

export function proposalFacts(
  table: FactTable<RowOf<typeof proposalTable>>,
  statements: readonly StatementFact[],
): ProposalFact[] {
  return statedRows(table, statements, (_, statement) => ({
    id: statement.id,
    ...placeOf(statement),
    proposedOn: dayOf(statement),
  })).map(({ statementId: _, ...row }) => row);
}

export function directiveFacts(
  table: FactTable<RowOf<typeof directiveTable>>,
  statements: readonly StatementFact[],
): DirectiveFact[] {
  return statedRows(table, statements, (_, statement) => ({
    id: statement.id,
    ...placeOf(statement),
    issuedOn: dayOf(statement),
  })).map(({ statementId: _, ...row }) => row);
}
