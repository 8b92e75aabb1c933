import { readdirSync, readFileSync } from 'node:fs';
import { testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestGraph, type TestGraph } from '../testing/test-graph.js';
import { IndicatorMeasureResolver } from './unit-of-measure.js';

const facts = new URL('../../../../seeds/facts/', import.meta.url);

/** The rows of a file of facts, by the names of its columns. */
function rowsOf(name: string): Record<string, string>[] {
  const lines = readFileSync(new URL(name, facts), 'utf8').trim().split(/\r?\n/);
  const [header = [], ...rows] = lines.map((line) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
      ([, quoted, plain]) => quoted ?? plain ?? '',
    ),
  );
  return rows.map((row) => Object.fromEntries(header.map((column, index) => [column, row[index] ?? ''])));
}

const unitOf = new Map(rowsOf('indicators.csv').map(({ code = '', unit = '' }) => [code, unit]));
const measureOf = (unit: string) => new IndicatorMeasureResolver().measure({ unit } as never);

describe('units of measure', () => {
  it.each([...new Set(unitOf.values())])('know %j, in which facts are kept', (unit) => {
    expect(measureOf(unit)).not.toBeNull();
  });

  it('are told apart by their codes, which UCUM allows', () => {
    const codes = [...new Set(unitOf.values())].map((unit) => measureOf(unit)?.code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^(?:%|a|km2|10\*-\d)?(?:\{[a-z_/]+\})?(?:\/d)?$/);
  });

  it('have as many decimals as publishers print', () => {
    const files = readdirSync(new URL('observations/', facts)).filter((name) => name.endsWith('.csv'));
    const rows = files.flatMap((name) => rowsOf(`observations/${name}`));
    expect(rows.length).toBeGreaterThan(1000);
    const lossy = rows.filter(({ indicator_code = '', value = '' }) => {
      const printed = value.split('.')[1]?.length ?? 0;
      return printed > (measureOf(unitOf.get(indicator_code) ?? '')?.decimals ?? 0);
    });
    expect(lossy).toEqual([]);
  });

  it.each(['no such unit', 'constructor'])('have none for %j', (unit) => {
    expect(measureOf(unit)).toBeNull();
  });
});

describe.each(testDatabases)('the measure of an indicator, on $name', (database) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(database);
  });
  afterAll(() => graph.close());

  it('has code, symbol, decimals and a name in either language beside the text', async () => {
    const { indicator } = await graph.read(`{ indicator(code: "DEM_POP") { unit measure {
      code decimals symbol name en: symbol(language: EN) nameEn: name(language: EN)
    } } }`);
    expect(indicator).toEqual({
      unit: 'persons',
      measure: {
        ...{ code: '{persons}', decimals: 0, symbol: 'người', name: 'người' },
        ...{ en: 'persons', nameEn: 'persons' },
      },
    });
  });
});
