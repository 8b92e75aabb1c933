import type { Fixture } from '@ntp-graph/kit/testing';
import { fixture, type TestRow } from './fixture.js';

const lamDong = 'moh-conference-2023-06-30';
const unnamed = 'health-department-meeting-2023-11-24';
const bacNinh = 'bac-ninh-review-2024-01-18';
const sonLa = 'moh-conference-2023-02-24';

function statement(id: string, document: string, kind: string, topic: string, more: TestRow): TestRow {
  return {
    id,
    document_source_id: document,
    kind,
    topic,
    subject: `Summary of ${id}`,
    place: 'Việt Nam (cả nước)',
    unit_id: 'VN',
    synthetic: false,
    quote: `words of ${id}`,
    confidence: 'HIGH',
    ...more,
  };
}

const nowhere = { unit_id: null, candidate_unit_id: '2004:20', place: 'Không nêu tỉnh' };

const statements: readonly TestRow[] = [
  statement('S000-05', lamDong, 'STATEMENT', 'programmes', {
    value: 3,
    unit: 'programmes',
    comparator: 'EQ',
  }),
  statement('S000-08', lamDong, 'OBSERVATION', 'health', {
    occurred_on: '2023-06-30',
    period: '2021/2023',
    value: 90,
    unit: '%',
    comparator: 'GT',
  }),
  statement('S000-18', lamDong, 'PLAN', 'finance', { value: 16, unit: 'facilities', comparator: 'EQ' }),
  statement('S001-05', unnamed, 'OBSTACLE', 'finance', nowhere),
  statement('S001-08', unnamed, 'OBSTACLE', 'finance', nowhere),
  statement('S002-03', bacNinh, 'ACTOR', 'geography', { unit_id: '2004:27', place: 'Bắc Ninh' }),
  statement('S002-06', bacNinh, 'REGISTRATION', 'programmes', {
    unit_id: '2004:09292',
    place: 'Xã Châu Phong, TX Quế Võ, Bắc Ninh',
    period: '2023',
  }),
  statement('S004-04', sonLa, 'TARGET_RESULT', 'programmes', {
    value_text: '13/16',
    unit: 'targets',
    comparator: 'EQ',
  }),
  statement('S004-06', sonLa, 'OBSERVATION', 'health', {
    period: '2022-12-31',
    value_text: '1-2',
    low: 1,
    high: 2,
    unit: 'deaths/day',
    comparator: 'RANGE',
  }),
];

/** A few of the statements of four documents. */
export const statementFixture: Fixture = fixture('statement', statements);
