import { describe, expect, it } from 'vitest';
import { nameOfStatement, observingStatements, statementHistogram } from './observed-statement.js';

describe('a statement', () => {
  it.each([
    ['select o.period from indicators.observation o where o.area_id = $1', 'select indicators.observation'],
    ['\n  with x as (select 1 from "finance"."ledger" l) select * from x', 'with finance.ledger'],
    ['\n  /* planned once */ select 1', 'select'],
    ['SELECT 1', 'select'],
    ["select 'a name' as name", 'select'],
    ['', 'statement'],
  ])('%j is called by its first word and table', (text, name) => {
    expect(nameOfStatement(text)).toBe(name);
  });

  it('is timed whether it succeeds or fails', async () => {
    statementHistogram.reset();
    const observe = observingStatements('finance');
    expect(await observe('select 1', async () => 7)).toBe(7);
    await expect(observe('select 1', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    const { values } = await statementHistogram.get();
    expect(values.find(({ metricName }) => metricName?.endsWith('_count'))).toMatchObject({
      labels: { subgraph: 'finance' },
      value: 2,
    });
  });
});
