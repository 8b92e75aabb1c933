import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { Admission } from '../../limits/admission.js';
import { defaultLimits } from '../../limits/limits.js';
import { schemaFolder } from '../../supergraph/supergraph-path.js';
import { affordableSize } from './affordable-size.js';
import { readingAhead } from './reading-ahead.js';

const schema = buildSchema(readFileSync(`${schemaFolder}schema.graphql`, 'utf8'));
const query = {
  document: 'query ($first: Int!) { provinces(first: $first) { nodes { name } } }',
  variables: (first: number) => ({ first }),
};

function sizeWithin(cost: number, smallest?: number): number {
  const admission = new Admission({
    limits: { ...defaultLimits, cost },
    introspection: true,
    suggestions: true,
    only: null,
  });
  admission.load(schema);
  return affordableSize(admission, query, smallest);
}

describe('the size of pages', () => {
  it.each([
    [1002, 1000],
    [1001, 500],
    [22, 20],
    [3, 1],
  ])('of a query that may cost %i is %i', (cost, size) => {
    expect(sizeWithin(cost)).toBe(size);
  });

  it('is refused, with the limit, where even the smallest costs too much', () => {
    expect(() => sizeWithin(21, 20)).toThrow(/LIMIT_COST/);
    expect(sizeWithin(21)).toBe(10);
    expect(() => sizeWithin(2)).toThrow(/LIMIT_COST/);
  });
});

describe('reading ahead', () => {
  const pages = [1, 2, 3];

  it('gives all pages in their order, having begun the next when one comes', async () => {
    const begun: unknown[] = [];
    const seen: unknown[] = [];
    const read = async (cursor: unknown) => {
      begun.push(cursor);
      return pages[Number(cursor)] as number;
    };
    const next = (page: number) => (page < pages.length ? String(page) : null);
    for await (const page of readingAhead(read, '0', next)) seen.push([page, begun.length]);
    expect(seen).toEqual([
      [1, 2],
      [2, 3],
      [3, 3],
    ]);
  });

  it('throws where a page failed, after the pages before it', async () => {
    const seen: number[] = [];
    const read = async (cursor: unknown) => {
      if (cursor === '1') throw new Error('no page');
      return 1;
    };
    await expect(async () => {
      for await (const page of readingAhead(read, '0', String)) seen.push(page);
    }).rejects.toThrow('no page');
    expect(seen).toEqual([1]);
  });
});
