import { openTestGraph, type TestGraph, testDatabases } from '@ntp-graph/kit/testing';
import type { GraphQLObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { geography } from './subgraph.js';
import { fixtures } from './testing/fixtures.js';

describe.each(testDatabases)('geography on $name', (database) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(database, geography, fixtures);
  });
  afterAll(() => graph?.close());

  describe('a code', () => {
    it('means what it meant on the day: 24 is Bắc Giang, then Bắc Ninh', async () => {
      const query =
        '{ a: province(code: "24", asOf: "2025-06-30") { id unitId } b: province(code: "24", asOf: "2025-07-01") { id unitId } c: province(code: "24") { id unitId } }';
      expect(await graph.read(query)).toEqual({
        a: { id: '2004:24@2025-06-30', unitId: '2004:24' },
        b: { id: '2025:24@2025-07-01', unitId: '2025:24' },
        c: { id: '2025:24', unitId: '2025:24' },
      });
    });

    it('that was closed on the day means nothing', async () => {
      expect(await graph.read('{ province(code: "27", asOf: "2025-07-01") { id } }')).toEqual({
        province: null,
      });
    });

    it('of a commune is not that of the unit that took its number over', async () => {
      const query =
        '{ a: commune(code: "09292", asOf: "2024-01-18") { name } b: commune(code: "09292") { name } }';
      expect(await graph.read(query)).toEqual({ a: { name: 'Châu Phong' }, b: { name: 'Phù Lãng' } });
    });
  });

  describe('the type of a unit', () => {
    it('is that of the day it was looked up for', async () => {
      const query = `{ a: province(code: "24", asOf: "2026-09-19") { fullName type }
        b: province(code: "24", asOf: "2026-09-20") { fullName type } }`;
      expect(await graph.read(query)).toEqual({
        a: { fullName: 'Tỉnh Bắc Ninh', type: 'PROVINCE' },
        b: { fullName: 'Thành phố Bắc Ninh', type: 'CENTRAL_CITY' },
      });
    });

    it('can be asked for another day', async () => {
      const query =
        '{ unit(id: "2025:24") { fullName(asOf: "2025-12-31") type(asOf: "2025-12-31") now: fullName } }';
      expect(await graph.read(query)).toEqual({
        unit: { fullName: 'Tỉnh Bắc Ninh', type: 'PROVINCE', now: 'Thành phố Bắc Ninh' },
      });
    });
  });

  describe('the units above a unit', () => {
    it.each([
      ['2022-12-31', 'Huyện Quế Võ'],
      ['2023-04-10', 'Thị xã Quế Võ'],
    ])('are those of the day that it was asked for: %s', async (day, district) => {
      const query = `{ commune(code: "09307", asOf: "${day}") {
        district { fullName } parent { fullName type } province { fullName } } }`;
      expect(await graph.read(query)).toEqual({
        commune: {
          district: { fullName: district },
          parent: { fullName: district, type: district.startsWith('Huyện') ? 'DISTRICT' : 'TOWN' },
          province: { fullName: 'Tỉnh Bắc Ninh' },
        },
      });
    });

    it('answer below themselves for that day too', async () => {
      const communes = (day: string) =>
        graph.read(`{ commune(code: "09307", asOf: "${day}") { province { communes { totalCount } } } }`);
      expect(await communes('2024-11-30')).toEqual({
        commune: { province: { communes: { totalCount: 3 } } },
      });
      expect(await communes('2024-12-01')).toEqual({
        commune: { province: { communes: { totalCount: 2 } } },
      });
    });

    it('of a unit that was reached by id are those of today, or of their last day', async () => {
      const query =
        '{ old: unit(id: "2004:09307") { district { fullName } } new: unit(id: "2025:09292") { province { fullName } } }';
      expect(await graph.read(query)).toEqual({
        old: { district: { fullName: 'Thị xã Quế Võ' } },
        new: { province: { fullName: 'Thành phố Bắc Ninh' } },
      });
    });
  });

  describe('the units below a unit', () => {
    it('are those in force on the day of the unit', async () => {
      const communes = (day: string) =>
        `{ province(code: "27", asOf: "${day}") { communes { totalCount nodes { code } } districts { totalCount } } }`;
      expect(await graph.read(communes('2024-11-30'))).toEqual({
        province: {
          communes: { totalCount: 3, nodes: [{ code: '09292' }, { code: '09307' }, { code: '09310' }] },
          districts: { totalCount: 1 },
        },
      });
      expect(await graph.read(communes('2024-12-01'))).toEqual({
        province: {
          communes: { totalCount: 2, nodes: [{ code: '09292' }, { code: '09307' }] },
          districts: { totalCount: 1 },
        },
      });
    });

    it('of a unit whose id has a day are those of that day, and are other objects than those of another day', async () => {
      const query = `{ a: unit(id: "2004:27@2024-01-01") { id ... on Province { communes(first: 1) { nodes { id district { id } } } } }
        b: unit(id: "2004:27") { id ... on Province { communes(first: 1) { nodes { id district { id } } } } } }`;
      const { a, b } = await graph.read(query);
      const idsOf = ({ id, communes: { nodes } }: typeof a) => [id, nodes[0].id, nodes[0].district.id];
      expect(idsOf(a)).toEqual(idsOf(b).map((id: string) => `${id}@2024-01-01`));
    });

    it('of a closed unit reached by id are those of its last day', async () => {
      expect(
        await graph.read('{ unit(id: "2004:27") { ... on Province { communes { totalCount } } } }'),
      ).toEqual({
        unit: { communes: { totalCount: 2 } },
      });
    });

    it('come in pages that join without gap or overlap, in either direction', async () => {
      const query = `query ($after: String, $direction: OrderDirection!) { provinces(asOf: "2024-01-01", first: 2, after: $after,
        orderBy: { field: NAME, direction: $direction }) { nodes { name } totalCount pageInfo { hasNextPage endCursor } } }`;
      for (const [direction, names] of [
        ['ASC', ['Bắc Giang', 'Bắc Ninh', 'Lâm Đồng']],
        ['DESC', ['Lâm Đồng', 'Bắc Ninh', 'Bắc Giang']],
      ] as const) {
        const { provinces: first } = await graph.read(query, { direction });
        const { provinces: second } = await graph.read(query, { direction, after: first.pageInfo.endCursor });
        expect([...first.nodes, ...second.nodes].map(({ name }) => name)).toEqual(names);
        expect([first.totalCount, second.totalCount]).toEqual([3, 3]);
        expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
      }
    });

    it.each([
      [
        'another filter',
        '{ provinces(asOf: "2024-01-01", filter: { region: "2004:DBSH" }, after: $after) { totalCount } }',
      ],
      ['another level', '{ communes(asOf: "2024-01-01", after: $after) { totalCount } }'],
      ['another day', '{ provinces(asOf: "2024-01-02", after: $after) { totalCount } }'],
    ])('refuse a cursor of a list with %s', async (_name, selection) => {
      const { provinces } = await graph.read(
        '{ provinces(asOf: "2024-01-01", first: 1) { pageInfo { endCursor } } }',
      );
      const { errors } = await graph.ask(`query ($after: String) ${selection}`, {
        after: provinces.pageInfo.endCursor,
      });
      expect(errors?.[0]?.message).toContain('is not of this list');
    });

    it('can be filtered by place, level, type and region', async () => {
      const query = `{ units(asOf: "2024-01-01", filter: { within: "2004:27", levels: [DISTRICT, COMMUNE], types: [TOWN] })
        { nodes { __typename fullName } } provinces(asOf: "2024-01-01", filter: { region: "2004:DBSH" }) { nodes { unitId } } }`;
      expect(await graph.read(query)).toEqual({
        units: { nodes: [{ __typename: 'District', fullName: 'Thị xã Quế Võ' }] },
        provinces: { nodes: [{ unitId: '2004:27' }] },
      });
    });

    it('are counted whole on a page past the end too', async () => {
      const query = `query ($after: String) { provinces(asOf: "2024-01-01", first: 3, after: $after) {
        nodes { id } totalCount pageInfo { endCursor } }
        searchUnits(text: "lam dong", asOf: "2024-01-01", first: 5) { pageInfo { endCursor } } }`;
      const last = await graph.read(query);
      const past = await graph.read(query, { after: last.provinces.pageInfo.endCursor });
      expect(past.provinces).toMatchObject({ nodes: [], totalCount: 3 });
      const search = await graph.read(
        'query ($after: String) { searchUnits(text: "lam dong", asOf: "2024-01-01", first: 5, after: $after) { nodes { id } totalCount } }',
        { after: last.searchUnits.pageInfo.endCursor },
      );
      expect(search.searchUnits).toEqual({ nodes: [], totalCount: 1 });
    });

    it('answer each field that is asked for by itself as they do all of them, whichever way nodes are reached', async () => {
      const inner: Readonly<Record<string, string>> = {
        legalBases: '{ number }',
        region: '{ name }',
        parent: '{ fullName }',
        province: '{ fullName type }',
        district: '{ fullName type communes { totalCount } }',
        successors: '{ unit { id } }',
        predecessors: '{ unit { id } }',
      };
      const commune = graph.subgraph.schema.getType('Commune') as GraphQLObjectType;
      const fields = Object.keys(commune.getFields()).map((name) => `${name} ${inner[name] ?? ''}`);
      const communes = async (selection: string, fragments = '') => {
        const asked = `{ province(code: "27", asOf: "2024-11-30") { communes { ${selection} } } } ${fragments}`;
        return (await graph.read(asked)).province.communes;
      };
      // A fragment may be of any type: with one, everything is read.
      const { nodes: whole } = await communes(
        'nodes { ...all }',
        `fragment all on Commune { ${fields.join(' ')} }`,
      );
      for (const field of fields) {
        const name = field.slice(0, field.indexOf(' '));
        const expected = whole.map((node: Record<string, unknown>) => ({ [name]: node[name] }));
        expect((await communes(`nodes { ${field} }`)).nodes).toEqual(expected);
        const { edges } = await communes(
          `totalCount edges { cursor node { ${field} } } pageInfo { endCursor }`,
        );
        expect(edges.map(({ node }: { node: unknown }) => node)).toEqual(expected);
      }
    });

    it('count even when none is asked for', async () => {
      expect(
        await graph.read('{ provinces(asOf: "2024-01-01", first: 0) { totalCount nodes { id } } }'),
      ).toEqual({
        provinces: { totalCount: 3, nodes: [] },
      });
    });
  });

  describe('lineage', () => {
    it('names successors with their legal basis, and predecessors', async () => {
      const query = `{ old: unit(id: "2004:09292") { successors { relation effectiveOn legalBasis { number kind } unit { id } } predecessors { relation } }
        new: unit(id: "2025:24") { predecessors { relation unit { id } } } }`;
      expect(await graph.read(query)).toEqual({
        old: {
          successors: [
            {
              relation: 'MAIN',
              effectiveOn: '2025-07-01',
              legalBasis: { number: '1658/NQ-UBTVQH15', kind: 'RESOLUTION' },
              unit: { id: '2025:09292' },
            },
          ],
          predecessors: [],
        },
        new: {
          predecessors: [
            { relation: 'WHOLE', unit: { id: '2004:24' } },
            { relation: 'WHOLE', unit: { id: '2004:27' } },
          ],
        },
      });
    });
  });

  it('of lineage is as it is today or was on its last day, whatever day was asked for', async () => {
    const query = `{ province(code: "27", asOf: "2022-12-31") { successors { unit { fullName } } }
      merged: province(code: "24", asOf: "2025-12-31") { fullName predecessors { unit { fullName } } } }`;
    expect(await graph.read(query)).toEqual({
      province: { successors: [{ unit: { fullName: 'Thành phố Bắc Ninh' } }] },
      merged: {
        fullName: 'Tỉnh Bắc Ninh',
        predecessors: [{ unit: { fullName: 'Tỉnh Bắc Giang' } }, { unit: { fullName: 'Tỉnh Bắc Ninh' } }],
      },
    });
  });

  it('answers references from other subgraphs with the real type, and null for none', async () => {
    const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on AdministrativeUnit { __typename name } } }`;
    const representations = ['2004:09307', '2004:27', '2004:00000'].map((id) => ({
      __typename: 'AdministrativeUnit',
      id,
    }));
    expect(await graph.read(query, { representations })).toEqual({
      _entities: [
        { __typename: 'Commune', name: 'Mộ Đạo' },
        { __typename: 'Province', name: 'Bắc Ninh' },
        null,
      ],
    });
  });
});
