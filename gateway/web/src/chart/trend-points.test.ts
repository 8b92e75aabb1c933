import { expect, test } from 'vitest';
import { wordsOf } from '../words/use-words.js';
import { trendMarks } from './trend-points.js';

type Trend = Parameters<typeof trendMarks>[0];
type Point = Trend['points'][number];

const change = { absolute: null, assessment: null, comparable: null };

function observed(period: string, synthetic: boolean): Point {
  const provenance = { synthetic, quote: null, source: null };
  const observation = { id: period, publisher: 'MOH', publishedOn: null, provenance };
  return { period, value: 93.2, observation, restatement: null, change, seriesBreaks: [] } as never;
}

function restated(period: string, synthetic: boolean): Point {
  const provenance = { synthetic, quote: null, source: null };
  const figure = { id: 'a', value: 99.1, publisher: 'x' };
  const parts = [
    { unit: { id: '2004:24', name: 'Bắc Giang' }, observation: { ...figure, provenance } },
    { unit: { id: '2004:27', name: 'Bắc Ninh' }, observation: null },
  ];
  const restatement = { approximate: false, explanation: 'Both.', parts, provenance };
  return { period, value: 97.5, observation: null, restatement, change, seriesBreaks: [] } as never;
}

function marksOf(...points: readonly Point[]) {
  const measure = { symbol: '%', decimals: 1 };
  const indicator = { id: 'i', code: 'BHYT_COV', name: 'Insured', direction: 'HIGHER_IS_BETTER', measure };
  return trendMarks({ indicator, points } as never, wordsOf('en'));
}

test('a value put together from predecessors says so, whether its parts are facts or synthetic', () => {
  const marks = marksOf(restated('2023', true), restated('2024', false));
  expect(marks).toMatchObject([
    { isRestated: true, isSynthetic: true },
    { isRestated: true, isSynthetic: false },
  ]);
  expect(marks[0]?.details.parts).toEqual([
    {
      name: 'Bắc Giang',
      value: '99.1 %',
      publisher: 'x',
      origin: { synthetic: true, quote: null, source: null },
    },
    { name: 'Bắc Ninh', value: '–' },
  ]);
});

test('a value of the place itself is a fact or synthetic', () => {
  expect(marksOf(observed('2023', false), observed('2024', true))).toMatchObject([
    { isRestated: false, isSynthetic: false, at: 2023.5 },
    { isRestated: false, isSynthetic: true, at: 2024.5 },
  ]);
});

test('a period without a value is left out, unless the series breaks before it', () => {
  const none = { ...observed('2022', false), value: null, observation: null };
  const seriesBreaks = [{ id: 'b', kind: 'METHOD', description: 'New method.' }] as never;
  expect(marksOf(none)).toEqual([]);
  expect(marksOf({ ...none, seriesBreaks })).toMatchObject([{ value: null, breaks: ['New method.'] }]);
});
