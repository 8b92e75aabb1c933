import { tablesOf, UnitPath } from '@ntp-graph/kit';

/** A table of indicators under an alias: its name and its columns, as pieces of statements. */
export const table = tablesOf('indicators');

/** The path of the unit that a piece of a statement is about. */
export const p = table(UnitPath, 'p');
