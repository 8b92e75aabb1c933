import { text, wordsOrNull } from './fact-cell.js';
import { FactError, type FactPlace } from './fact-error.js';
import { cellOf, type FactTable } from './fact-table.js';
import { confidence } from './provenance-cells.js';
import type { StatementFact } from './statement-facts.js';

/** The cells of a row that rests on a statement: its words and its document are the statement's, not typed again. */
export const statedCells = { statementId: text, confidence, note: wordsOrNull };

interface StatedRow {
  readonly statementId: string;
  readonly note: string | null;
  readonly noteVi: string | null;
}

/** A statement that does not say what a row takes from it. */
export class StatementMisfit extends Error {}

/** A row with the provenance of its statement. */
export type Stated<Row> = Row & {
  readonly synthetic: false;
  readonly sourceId: string;
  readonly quote: string;
};

/**
 * The rows of a table, each with the document and the words of its statement, and with its note unless it has one of
 * its own; and whatever else `more` takes from the statement.
 */
export function statedRows<Row extends StatedRow, More extends object = object>(
  table: FactTable<Row>,
  statements: readonly StatementFact[],
  more: (row: Row, statement: StatementFact) => More = () => ({}) as More,
): Stated<Row & More>[] {
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  return table.rows.map((row, index) => {
    const statement = byId.get(row.statementId);
    const place = cellOf(table, index, 'statementId');
    if (!statement) throw new FactError(place, `"${row.statementId}" points to nothing`);
    return {
      ...row,
      ...taken(() => more(row, statement), place),
      note: row.note ?? statement.note,
      noteVi: row.noteVi ?? statement.noteVi,
      synthetic: false,
      sourceId: statement.sourceId,
      quote: statement.quote,
    };
  });
}

function taken<More>(take: () => More, place: FactPlace): More {
  try {
    return take();
  } catch (error) {
    if (!(error instanceof StatementMisfit)) throw error;
    throw new FactError(place, error.message);
  }
}

/** What a row about an event takes from its statement: the place, named or guessed, and the day. */
export function placeOf({ unitId, candidateUnitId }: StatementFact) {
  return { unitId, candidateUnitId };
}

/** The day of a statement, for a row that cannot be without. */
export function dayOf({ id, occurredOn }: StatementFact): string {
  if (occurredOn === null) throw new StatementMisfit(`statement ${id} has no day`);
  return occurredOn;
}
