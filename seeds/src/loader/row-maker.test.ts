import { afterEach, describe, expect, it } from 'vitest';
import { RowMaker } from './row-maker.js';
import type { TableText } from './table-text.js';

const plan = { tables: new Map([['geography', ['region']]]), expected: 1 };
const port = `const { parentPort } = await import('node:worker_threads');`;
const answerPlan = `${port}
  parentPort.on('message', () => {});
  parentPort.postMessage({ tables: new Map([['geography', ['region']]]), expected: 1 });`;

async function tablesOf(texts: AsyncIterable<TableText>): Promise<string[]> {
  const tables: string[] = [];
  for await (const { table } of texts) tables.push(table);
  return tables;
}

describe('a maker of rows', () => {
  let rows: RowMaker;
  function start(script: string): RowMaker {
    rows = new RowMaker(
      { scale: 'facts', seedNumber: 1 },
      new URL(`data:text/javascript,${encodeURIComponent(script)}`),
    );
    rows.start();
    return rows;
  }
  afterEach(() => rows.close());

  it('gives each schema its own texts', async () => {
    start(`${answerPlan}
      for (const table of ['region', 'unit', null, 'criterion', null])
        parentPort.postMessage(table && { table, columns: ['id'], text: new TextEncoder().encode('1\\n') });`);
    expect(await rows.plan(['geography', 'programmes'])).toEqual(plan);
    expect(await tablesOf(rows.ofNextSchema())).toEqual(['region', 'unit']);
    expect(await tablesOf(rows.ofNextSchema())).toEqual(['criterion']);
  });

  it('fails with what its thread threw before anything was asked', async () => {
    start(`throw new Error('criteria.csv, line 3, column value: expected a number');`);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await expect(rows.plan(['geography'])).rejects.toThrow('criteria.csv, line 3, column value');
  });

  it('fails with what its thread threw while rows were made', async () => {
    start(`${answerPlan} setTimeout(() => { throw new Error('no share for 2019') });`);
    await rows.plan(['geography']);
    await expect(tablesOf(rows.ofNextSchema())).rejects.toThrow('no share for 2019');
  });

  it('fails when its thread ends before the rows do', async () => {
    start(`${answerPlan} parentPort.close();`);
    await rows.plan(['geography']);
    await expect(tablesOf(rows.ofNextSchema())).rejects.toThrow('ended before it had sent all of them');
  });

  it('can be closed while its thread is at work', async () => {
    start('for (;;);');
    await rows.close();
  });
});
