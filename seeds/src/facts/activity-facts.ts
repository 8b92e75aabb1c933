import { integer, oneOf, text, textOrNull, wordsOrNull } from './fact-cell.js';
import { defineTable, type FactTable, type RowOf } from './fact-table.js';
import { type Stated, StatementMisfit, statedCells, statedRows } from './stated-cells.js';
import type { StatementFact } from './statement-facts.js';

export const activityTable = defineTable({
  file: 'activities.csv',
  key: ['code'],
  columns: {
    code: text,
    nameVi: text,
    nameEn: text,
    programmeCode: textOrNull,
    componentCode: textOrNull,
    otherFund: wordsOrNull,
    ...statedCells,
  },
  check: (row) =>
    (row.programmeCode === null) === (row.otherFund === null)
      ? ['otherFund', 'either a programme pays or another fund does']
      : null,
});

export const activityFigureTable = defineTable({
  file: 'activity_figures.csv',
  key: ['activityCode', 'sequence'],
  columns: {
    activityCode: text,
    sequence: integer,
    status: oneOf('PROPOSED', 'EXPECTED', 'ACTUAL'),
    ...statedCells,
  },
});

/** What is done under a programme or beside the programmes. */
export type ActivityFact = Stated<RowOf<typeof activityTable>> & { readonly unitId: string };

/** A count of an activity: the number and what it counts are the statement's. */
export type ActivityFigureFact = Stated<RowOf<typeof activityFigureTable>> & {
  readonly quantity: number;
  readonly unitOfMeasure: string;
  readonly unitOfMeasureVi: string;
  readonly period: string | null;
};

export function activityFacts(
  table: FactTable<RowOf<typeof activityTable>>,
  statements: readonly StatementFact[],
): ActivityFact[] {
  return statedRows(table, statements, (_, { id, unitId }) => {
    if (unitId === null) throw new StatementMisfit(`statement ${id} names no unit`);
    return { unitId };
  });
}

export function activityFigureFacts(
  table: FactTable<RowOf<typeof activityFigureTable>>,
  statements: readonly StatementFact[],
): ActivityFigureFact[] {
  return statedRows(table, statements, ({ status }, { id, kind, value, unit, unitVi, period }) => {
    if (value === null || unit === null || unitVi === null)
      throw new StatementMisfit(`statement ${id} states no count`);
    // A plan never becomes a fact by being listed as one.
    if ((kind === 'PLAN') !== (status !== 'ACTUAL'))
      throw new StatementMisfit(`${id} is a ${kind}, not ${status}`);
    return { quantity: value, unitOfMeasure: unit, unitOfMeasureVi: unitVi, period };
  });
}
