import type { Fixture } from '@ntp-graph/kit/testing';
import { fixture, type TestRow } from './fixture.js';

/** A synthetic observation that a status rests on, of both sexes together unless `more` says otherwise. */
export function observed(
  unitId: string,
  indicatorCode: string,
  year: number,
  value: number,
  publishedOn: string,
  more: TestRow = {},
): TestRow {
  const key = { unit_id: unitId, year, indicator_code: indicatorCode, sex: 'T', published_on: publishedOn };
  return { ...key, publisher: 'Synthetic generator', value, synthetic: true, ...more };
}

/** Evidence, as the kit loads it. */
export function evidenceFixture(rows: readonly TestRow[]): Fixture {
  return fixture('evidence', rows);
}
