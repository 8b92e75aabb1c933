import { describe, expect, it } from 'vitest';
import { tableTexts } from './table-text.js';

const decoder = new TextDecoder();

function* unitRows(count: number) {
  for (let index = 0; index < count; index += 1)
    yield { unitId: `2025:${index}`, nameVi: 'Xã Đồng Văn', area: null };
}

describe('the texts of a table', () => {
  it('name its columns and hold its rows in PostgreSQL’s text format', () => {
    const [text, ...others] = tableTexts({ table: 'unit', rows: unitRows(2), expected: 2 });
    expect(others).toEqual([]);
    expect(text).toMatchObject({ table: 'unit', columns: ['unit_id', 'name_vi', 'area'] });
    expect(decoder.decode(text?.text)).toBe('2025:0\tXã Đồng Văn\t\\N\n2025:1\tXã Đồng Văn\t\\N\n');
  });

  it('hold whole rows each, and all of them together', () => {
    const rows = 200_000;
    const texts = [...tableTexts({ table: 'unit', rows: unitRows(rows), expected: rows })].map(({ text }) =>
      decoder.decode(text),
    );
    expect(texts.length).toBeGreaterThan(1);
    expect(texts.every((text) => text.startsWith('2025:') && text.endsWith('\n'))).toBe(true);
    const ids = texts.join('').matchAll(/^2025:(\d+)\t/gm);
    expect([...ids].every(([, index], place) => Number(index) === place)).toBe(true);
    expect(texts.join('').match(/\n/g)).toHaveLength(rows);
  });

  it('are none for a table without rows', () => {
    expect([...tableTexts({ table: 'unit', rows: [], expected: 0 })]).toEqual([]);
  });
});
