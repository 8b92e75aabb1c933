import { sql } from '@ntp-graph/kit';
import { testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { criteriaFixtures } from '../testing/criteria-fixture.js';
import { openTestGraph, type TestGraph } from '../testing/test-graph.js';
import { rulebookOf, rulebookToRead, rulebookVersionTables } from './rulebook.reader.js';

interface Found {
  readonly found: { readonly version: string; readonly text: string | null };
}

describe.each(testDatabases)('the rulebook, on $name', (database) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(database, criteriaFixtures);
  });
  afterAll(() => graph.close());

  const rulebook = () => rulebookOf(graph.subgraph.readContext());

  it('travels when it has changed, and is known by its version otherwise', async () => {
    const before = await rulebook();
    const { expression } = rulebookToRead();
    const { rows } = await sql<Found>`select ${expression} as found`.execute(
      graph.subgraph.readContext().database,
    );
    expect(rows[0]?.found.text).toBeNull();
    expect(await rulebook()).toEqual(before);
  });

  it('is of each request by itself: what one makes of it is not met by another', async () => {
    const [mine, other] = await Promise.all([rulebook(), rulebook()]);
    expect(mine.ruleSets[0]?.criteria[0]).not.toBe(other.ruleSets[0]?.criteria[0]);
  });

  it('has what was written a moment ago', async () => {
    const id = 'NTM-COMMUNE-2021/15.1';
    const nameOf = async () => (await rulebook()).criterion(id)?.nameEn;
    const name = await nameOf();
    const rename = (to: string) =>
      sql`update programmes.criterion set name_en = ${to} where id = ${id}`.execute(
        graph.subgraph.readContext().database,
      );
    await rename('Renamed');
    expect(await nameOf()).toBe('Renamed');
    await rename(name as string);
    expect(await nameOf()).toBe(name);
  });

  it('has a version of every table that it is made of', async () => {
    const { expression } = rulebookToRead();
    const { rows } = await sql<{ 'QUERY PLAN': unknown }>`explain (format json) select ${expression}`.execute(
      graph.subgraph.readContext().database,
    );
    const read = [...JSON.stringify(rows).matchAll(/"Relation Name":"(\w+)"/g)].map(([, name]) => name);
    expect(new Set(read)).toEqual(new Set(['data_set', ...rulebookVersionTables]));
  });
});
