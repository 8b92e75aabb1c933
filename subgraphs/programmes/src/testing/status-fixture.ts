import type { DatabaseServer } from '@ntp-graph/kit';
import { insertRows, type TestRow } from './insert-rows.js';

/** A status that our generator made, unless `more` says otherwise. */
export function status(
  unitId: string,
  criterionId: string,
  year: number,
  result: string,
  more: TestRow = {},
): TestRow {
  return { unit_id: unitId, criterion_id: criterionId, year, status: result, synthetic: true, ...more };
}

/** Appends statuses. */
export function insertStatuses(server: DatabaseServer, rows: readonly TestRow[]): Promise<void> {
  return insertRows(server, 'criterion_status', rows);
}
