import type { Fixture } from '@ntp-graph/kit/testing';
import { fixture, type TestRow } from './fixture.js';

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

/** Statuses, as the kit loads them. */
export function statusFixture(rows: readonly TestRow[]): Fixture {
  return fixture('criterion_status', rows);
}
