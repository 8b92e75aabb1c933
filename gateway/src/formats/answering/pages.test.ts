import { readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { Admission } from '../../limits/admission.js';
import { defaultLimits } from '../../limits/limits.js';
import { schemaFolder } from '../../supergraph/supergraph-path.js';
import { affordableSize } from './affordable-size.js';
import { readingAhead, type TellNext } from './reading-ahead.js';

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
    [2002, 2000],
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

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

describe('reading ahead', () => {
  const pages = [1, 2, 3];

  const next = (page: number) => (page < pages.length ? String(page) : null);

  it('gives all pages in their order', async () => {
    const read = async (cursor: unknown) => pages[Number(cursor)] as number;
    expect(await all(readingAhead(read, '0', next))).toEqual(pages);
  });

  it('begins the next as soon as it is told which, before the page is made', async () => {
    const made = pages.map(() => Promise.withResolvers<number>());
    const begun: unknown[] = [];
    const read = (cursor: unknown, tellNext: TellNext) => {
      begun.push(cursor);
      tellNext(next(Number(cursor) + 1));
      return made[Number(cursor)]?.promise as Promise<number>;
    };
    const reading = readingAhead(read, '0', next);
    const first = reading.next();
    await setImmediate();
    expect(begun).toEqual(['0', '1', '2']);
    for (const [place, { resolve }] of made.entries()) resolve(pages[place] as number);
    expect((await first).value).toBe(1);
    expect(await all(reading)).toEqual([2, 3]);
  });

  it('reads two pages ahead of the one that is used, and no more', async () => {
    const begun: unknown[] = [];
    const read = async (cursor: unknown, tellNext: TellNext) => {
      begun.push(cursor);
      tellNext(String(Number(cursor) + 1));
      return Number(cursor);
    };
    const reading = readingAhead(read, '0', () => null);
    await reading.next();
    await setImmediate();
    expect(begun).toEqual(['0', '1', '2']);
    await reading.next();
    await setImmediate();
    expect(begun).toEqual(['0', '1', '2', '3']);
    await reading.return(undefined);
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
