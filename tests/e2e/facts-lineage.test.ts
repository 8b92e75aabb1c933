import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, type Json } from '../support/ask.js';
import { startTestPlatform, type TestPlatform } from '../support/start-test-platform.js';

const folder = new URL('../../seeds/facts/geography/', import.meta.url);

/** The edges of the official conversion table, from old to new. */
const table = readFileSync(new URL('commune_lineage.csv', folder), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','))
  .map(([oldCode, , newCode]) => `2004:${oldCode} 2025:${newCode}`);

describe('the lineage of communes', () => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await startTestPlatform();
  });
  afterAll(() => platform?.close());

  async function dataOf(query: string): Promise<Json> {
    const { data, errors } = await ask(platform.url, query);
    expect(errors).toBeUndefined();
    return data;
  }

  /** The edges of all communes of an edition in one direction, as old and new. */
  async function edges(direction: 'successors' | 'predecessors', asOf: string): Promise<Set<string>> {
    const { provinces } = await dataOf(`{ provinces(asOf: "${asOf}", first: 100) { nodes { code } } }`);
    const found = new Set<string>();
    for (const { code } of provinces.nodes) {
      const { province } = await dataOf(`{ province(code: "${code}", asOf: "${asOf}") {
        communes(first: 1000) { nodes { unitId ${direction} { unit { unitId level } } } } } }`);
      for (const { unitId, [direction]: units } of province.communes.nodes) {
        for (const { unit } of units) {
          if (unit.level === 'COMMUNE')
            found.add(direction === 'successors' ? `${unitId} ${unit.unitId}` : `${unit.unitId} ${unitId}`);
        }
      }
    }
    return found;
  }

  it('answers every edge of the table from the old side', async () => {
    const found = await edges('successors', '2025-06-30');
    expect(table).toHaveLength(10_565);
    expect(table.filter((edge) => !found.has(edge))).toEqual([]);
    expect(found.size).toBe(table.length);
  });

  it('answers every edge of the table from the new side', async () => {
    const found = await edges('predecessors', '2025-07-01');
    expect(table.filter((edge) => !found.has(edge))).toEqual([]);
  });

  it('Đặng Xá went to Thuận An with all its people, Phù Đổng has a part of its land', async () => {
    const { unit } = await dataOf(
      `{ unit(id: "2004:00556") { fullName successors { relation unit { fullName } } } }`,
    );
    expect(unit).toEqual({
      fullName: 'Xã Đặng Xá',
      successors: [
        { relation: 'MAIN', unit: { fullName: 'Xã Thuận An' } },
        { relation: 'PARTIAL', unit: { fullName: 'Xã Phù Đổng' } },
      ],
    });
  });

  it.each([
    ['2025:11948', '2004:318'],
    ['2025:19742', '2004:471'],
    ['2025:20333', '2004:498'],
    ['2025:21548', '2004:536'],
    ['2025:26732', '2004:755'],
  ])('special zone %s was the island district %s', async (zone, district) => {
    const { unit } = await dataOf(`{ unit(id: "${zone}") { predecessors { relation unit { id level } } } }`);
    expect(unit.predecessors).toEqual([{ relation: 'WHOLE', unit: { id: district, level: 'DISTRICT' } }]);
  });
});
