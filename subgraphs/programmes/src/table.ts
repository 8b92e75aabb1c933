import { tablesOf } from '@ntp-graph/kit';

/** A table of programmes under an alias: its name and its columns, as pieces of statements. */
export const table = tablesOf('programmes');
