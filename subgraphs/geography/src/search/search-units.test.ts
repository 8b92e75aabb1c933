import { openTestGraph, type TestGraph, testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { geography } from '../subgraph.js';
import { fixtures } from '../testing/fixtures.js';
import { searchNames } from './search-form.js';

/** Units whose names say how they are found: an id, a level and a name each. */
const streets: readonly (readonly [id: string, level: string, name: string])[] = [
  ['2004:901', 'DISTRICT', 'Xuân Hương - Đà Mạt'],
  ['2004:90001', 'COMMUNE', 'Đà Mạt'],
  ['2004:902', 'DISTRICT', 'Đà Mạt Thượng'],
  ['2004:90', 'PROVINCE', 'Đà Mát'],
  ['2004:91', 'PROVINCE', 'Đa Mất Sa'],
  ['2004:92', 'PROVINCE', 'Đà Mặc'],
  ['2004:90002', 'COMMUNE', 'Tân Lý'],
  ['2004:90003', 'COMMUNE', 'Phú Quí'],
];

describe.each(testDatabases)('search, on $name', (database) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(database, geography, fixtures);
    await graph.insert(
      'administrative_unit',
      streets.map(([id, level, name]) => ({
        id,
        edition: '2004',
        code: id.slice(5),
        level,
        name,
        name_en: name,
        full_name: name,
        type: level,
        legal_bases: [],
        search_names: searchNames([name]),
      })),
    );
  });
  afterAll(() => graph?.close());

  const query = `query ($text: String!, $asOf: Date, $levels: [AdministrativeLevel!], $first: Int, $after: String) {
    searchUnits(text: $text, asOf: $asOf, levels: $levels, first: $first, after: $after) {
      totalCount nodes { unitId } pageInfo { endCursor hasNextPage } } }`;
  const search = async (text: string, variables: object = {}) => {
    const { searchUnits } = await graph.read(query, { text, asOf: '2024-01-01', first: 20, ...variables });
    const ids = searchUnits.nodes.map(({ unitId }: { unitId: string }) => unitId) as string[];
    return { ...searchUnits, ids };
  };

  it.each([
    ['lam dong', '2004:68'],
    ['LÂM ĐỒNG', '2004:68'],
    ['Lâm Đồng'.normalize('NFD'), '2004:68'],
    ['lđ', '2004:68'],
    ['xa mo dao', '2004:09307'],
    ['Hòa Tiến', '2004:09310'],
    ['que vo', '2004:259'],
    ['Tân Lí', '2004:90002'],
    ['phu quy', '2004:90003'],
    ['Đà Mạt  Thượng', '2004:902'],
    ['xuân hương-đà', '2004:901'],
  ])('finds %s', async (text, id) => {
    expect((await search(text)).ids[0]).toBe(id);
  });

  it('puts equal names before those that begin with it, those before what has it within, and what is like it last', async () => {
    expect((await search('Đà Mạt')).ids).toEqual([
      // Both are equal, and the larger comes first.
      '2004:90',
      '2004:90001',
      '2004:91',
      '2004:902',
      '2004:901',
      '2004:92',
    ]);
  });

  it('goes by level, then by diacritics, only among those that are equally near', async () => {
    const { ids } = await search('Đà Mạt', { levels: ['COMMUNE', 'DISTRICT'] });
    expect(ids).toEqual(['2004:90001', '2004:902', '2004:901']);
  });

  it('forgives a slip', async () => {
    expect((await search('bac nin')).ids[0]).toBe('2004:27');
    expect((await search('lam dogn')).ids).toContain('2004:68');
  });

  it('leaves out what is merely like the text where enough have it', async () => {
    const many = Array.from({ length: 12 }, (_, place) => `2025:8${String(place).padStart(4, '0')}`);
    await graph.insert(
      'administrative_unit',
      [...many, '2025:89999'].map((id) => ({
        id,
        edition: '2025',
        code: id.slice(5),
        level: 'COMMUNE',
        name: id,
        name_en: id,
        full_name: id,
        type: 'COMMUNE',
        valid_from: '2030-01-01',
        legal_bases: [],
        search_names: searchNames([id === '2025:89999' ? 'Khánh Vĩn' : `Khánh Vĩnh ${id}`]),
      })),
    );
    expect((await search('khanh vinh', { asOf: '2030-01-01' })).totalCount).toBe(12);
    expect((await search('khanh vinx', { asOf: '2030-01-01' })).totalCount).toBe(13);
  });

  it('comes in pages that join without gap or overlap', async () => {
    const { ids, totalCount } = await search('a');
    expect(ids).toHaveLength(totalCount);
    const paged: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof search>> = await search('a', { first: 3, after });
      expect(page.totalCount).toBe(totalCount);
      paged.push(...page.ids);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(paged).toEqual(ids);
  });

  it('is of the units in force on the day, as they are on it', async () => {
    expect((await search('bac ninh', { asOf: '2025-06-30' })).ids).toEqual(['2004:27', '2004:24']);
    expect((await search('bac ninh', { asOf: '2025-07-01' })).ids).toEqual(['2025:24']);
    expect(
      await graph.read('{ searchUnits(text: "bac ninh", asOf: "2025-12-31") { nodes { id fullName } } }'),
    ).toEqual({ searchUnits: { nodes: [{ id: '2025:24@2025-12-31', fullName: 'Tỉnh Bắc Ninh' }] } });
  });

  it.each(["'; drop table geography.administrative_unit; --", '%', '_', '\\', '*', '|', '北京'])(
    'takes %j as a text',
    async (text) => {
      expect((await search(text)).totalCount).toBe(0);
      expect((await search('lam dong')).totalCount).toBeGreaterThan(0);
    },
  );

  it.each(['', '   ', 'x'.repeat(101)])('refuses %j', async (text) => {
    expect(await graph.fail(query, { text })).toMatch(/^BAD_USER_INPUT: text has \d+ characters/);
  });
});
