import { expect, test } from 'vitest';
import { csvOf } from './panel-table.js';

test('a table becomes CSV that spreadsheets read as UTF-8', () => {
  const table = {
    columns: ['Tỉnh', 'Giá trị'],
    rows: [
      ['Bắc Ninh', 94.2],
      ['a, "b"', null],
    ],
  };
  expect(csvOf(table)).toBe('\u{feff}Tỉnh,Giá trị\r\nBắc Ninh,94.2\r\n"a, ""b""",\r\n');
});

test('each row says whether it is synthetic', () => {
  const table = { columns: ['a'], rows: [[1], [2]], synthetic: [true, false] };
  expect(csvOf(table)).toBe('\u{feff}a,synthetic\r\n1,true\r\n2,false\r\n');
});

test('what a spreadsheet would take for a formula stays text, and a negative number stays one', () => {
  expect(csvOf({ columns: ['a'], rows: [['=1+1'], [-3]] })).toBe("\u{feff}a\r\n'=1+1\r\n-3\r\n");
});
