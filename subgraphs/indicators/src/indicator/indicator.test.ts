import { keyOf } from '@ntp-graph/kit';
import { testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph } from '../testing/test-graph.js';

describe.each(testDatabases)('indicators and sources, on $name', (database) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(database);
  });
  afterAll(() => graph.close());

  const codes = async (args: string): Promise<string[]> =>
    (await graph.read(`{ indicators${args} { code } }`)).indicators.map(({ code }: { code: string }) => code);

  test('an indicator has its whole definition, with a name in either language', async () => {
    const { indicator } = await graph.read(`{ indicator(code: "BHYT_COV") {
      code name nameEn: name(language: EN) unit valueType direction numerator denominator multiplier frequency
      lowestLevel aggregationType weightIndicator { code } weightBasis aggregationNote seriesBreaks { id period kind }
      definitionSource dataOwner disaggregations sdg whoGho criteriaReferences seriesBreak confidence note
    } }`);
    expect(indicator).toEqual({
      code: 'BHYT_COV',
      name: 'Tỷ lệ dân số tham gia bảo hiểm y tế',
      nameEn: 'Population covered by social health insurance',
      unit: '%',
      valueType: 'PROPORTION',
      direction: 'HIGHER_IS_BETTER',
      numerator: 'people counted',
      denominator: 'population',
      multiplier: 100,
      aggregationType: 'WEIGHTED_MEAN',
      weightIndicator: { code: 'DEM_POP' },
      weightBasis: 'DENOMINATOR',
      aggregationNote: null,
      seriesBreaks: [{ id: 'SeriesBreak:BHYT_COV/cards', period: '2020/2021', kind: 'DEFINITION' }],
      frequency: 'annual',
      lowestLevel: 'COMMUNE',
      definitionSource: 'TT 20/2019',
      dataOwner: 'Ministry of Health',
      disaggregations: ['sex'],
      sdg: '3.8.x (coverage proxy, not 3.8.1)',
      whoGho: null,
      criteriaReferences: ['NTM-COMMUNE-2021/15.1'],
      seriesBreak: null,
      confidence: 'HIGH',
      note: null,
    });
  });

  test('an unknown code is null, a malformed one is refused', async () => {
    expect(await graph.read('{ indicator(code: "NO_SUCH") { code } }')).toEqual({ indicator: null });
    expect(await graph.fail('{ indicator(code: "BHYT COV") { code } }')).toMatch(/^BAD_USER_INPUT: /);
  });

  test('a list has every indicator by code, or those asked for', async () => {
    expect(await codes('')).toEqual([
      'BHYT_COV',
      'CHS_NATSTD_2020',
      'CHS_NATSTD_2030',
      'COV_DEATHS_DAILY',
      'DEM_POP',
      'DEM_SRB',
      'EPI_FIC_U1',
      'NTM_COMMUNE_PCT',
      'NUT_STUNT_U16_POOR',
      'NUT_STUNT_U5',
    ]);
    expect(await codes('(codes: ["NUT_STUNT_U5", "NO_SUCH", "BHYT_COV"])')).toEqual([
      'BHYT_COV',
      'NUT_STUNT_U5',
    ]);
    expect(await codes('(codes: [])')).toEqual([]);
  });

  test('a search does not mind diacritics, đ, case or the order of words, in either language', async () => {
    expect(await codes('(search: "bao hiem y te")')).toEqual(['BHYT_COV']);
    expect(await codes('(search: "SOCIAL covered")')).toEqual(['BHYT_COV']);
    expect(await codes('(search: "day du tiem")')).toEqual(['EPI_FIC_U1']);
    expect(await codes('(search: "bhyt")')).toEqual(['BHYT_COV']);
    expect(await codes('(search: "thấp còi", codes: ["NUT_STUNT_U5"])')).toEqual(['NUT_STUNT_U5']);
    expect(await graph.fail('{ indicators(search: "  ") { code } }')).toMatch(/^BAD_USER_INPUT: /);
  });

  test('another subgraph finds indicators and sources by their keys', async () => {
    const of = [
      { __typename: 'Indicator', code: 'DEM_SRB' },
      { __typename: 'Source', id: '546-QD-TTg' },
      { __typename: 'Source', id: 'no-such' },
    ];
    const { _entities } = await graph.read(
      `query ($of: [_Any!]!) { _entities(representations: $of) {
        ... on Indicator { direction } ... on Source { title kind url }
      } }`,
      { of },
    );
    expect(_entities).toEqual([
      { direction: 'TARGET_IS_BEST' },
      { title: 'Title of 546-QD-TTg', kind: 'LEGAL_DOCUMENT', url: null },
      null,
    ]);
  });

  test('sources come newest first, those without a day last, in pages', async () => {
    const read = async (args: string) =>
      (await graph.read(`{ sources${args} { totalCount nodes { id } pageInfo { endCursor } } }`)).sources;
    const whole = await read('');
    expect(whole.totalCount).toBe(5);
    expect(whole.nodes.map(({ id }: { id: string }) => keyOf('Source', id))).toEqual([
      'sggp-2024-01-17',
      'moh-2024-01-09',
      'moh-2023-06-30',
      '546-QD-TTg',
      'moh-yearbook',
    ]);
    const first = await read('(first: 3)');
    const rest = await read(`(first: 3, after: "${first.pageInfo.endCursor}")`);
    expect([...first.nodes, ...rest.nodes]).toEqual(whole.nodes);
    expect((await read('(filter: { kinds: [NEWS, LEGAL_DOCUMENT] })')).totalCount).toBe(2);
    expect((await read('(filter: { publisher: "SGGP" })')).nodes).toEqual([{ id: 'Source:sggp-2024-01-17' }]);
  });

  test('a source is found by its key; an unknown one is null', async () => {
    expect(await graph.read('{ source(id: "sggp-2024-01-17") { publisher publishedOn } }')).toEqual({
      source: { publisher: 'SGGP', publishedOn: '2024-01-17' },
    });
    expect(await graph.read('{ source(id: "no-such") { title } }')).toEqual({ source: null });
  });
});
