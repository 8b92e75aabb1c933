import { testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { criteriaFixtures } from '../testing/criteria-fixture.js';
import { programmeFixtures } from '../testing/programme-fixture.js';
import { openTestGraph, type TestGraph } from '../testing/test-graph.js';

describe.each(testDatabases)('programmes, on $name', (database) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(database, [...programmeFixtures, ...criteriaFixtures]);
  });
  afterAll(() => graph.close());

  async function programme(code: string, selection: string) {
    const document = `query ($code: String!) { programme(code: $code) { ${selection} } }`;
    return (await graph.read(document, { code })).programme;
  }

  it('lists programmes from the earliest on', async () => {
    const { programmes: all } = await graph.read('{ programmes { code } }');
    expect(all).toEqual([{ code: 'DTTS' }, { code: 'GN' }, { code: 'NTM' }, { code: 'NTP-YT' }]);
    const made = await graph.read('{ programmes(synthetic: true) { code } }');
    expect(made.programmes).toEqual([]);
  });

  it('keeps the years of the programme apart from those of its phase', async () => {
    const years = await programme('DTTS', 'period { start end } phase { start end }');
    expect(years).toEqual({ period: { start: 2021, end: 2030 }, phase: { start: 2021, end: 2025 } });
  });

  it('knows the ministry in charge on a day', async () => {
    const onDay = async (day: string) => {
      const { leadAgencies } = await programme('DTTS', `leadAgencies(on: "${day}") { name(language: EN) }`);
      return leadAgencies.map(({ name }: { name: string }) => name);
    };
    expect(await onDay('2021-10-13')).toEqual([]);
    expect(await onDay('2025-02-28')).toEqual(['Committee for Ethnic Minority Affairs']);
    expect(await onDay('2025-03-01')).toEqual(['Ministry of Ethnic and Religious Affairs']);
  });

  it('names programmes and ministries in both languages', async () => {
    const selection = `name en: name(language: EN) leadAgencies { name en: name(language: EN) from to }`;
    expect(await programme('DTTS', selection)).toEqual({
      name: 'Chương trình vùng đồng bào dân tộc thiểu số',
      en: 'Programme DTTS',
      leadAgencies: [
        {
          name: 'Ủy ban Dân tộc',
          en: 'Committee for Ethnic Minority Affairs',
          from: '2021-10-14',
          to: '2025-02-28',
        },
        {
          name: 'Bộ Dân tộc và Tôn giáo',
          en: 'Ministry of Ethnic and Religious Affairs',
          from: '2025-03-01',
          to: null,
        },
      ],
    });
  });

  it('lists legal bases by day with those of unknown day last', async () => {
    const { legalBases } = await programme('GN', 'legalBases { number issuedOn kind }');
    expect(legalBases).toEqual([
      { number: '24/2021/QH15', issuedOn: '2021-07-28', kind: 'RESOLUTION' },
      { number: '90/QĐ-TTg', issuedOn: '2022-01-18', kind: 'DECISION' },
      { number: '3452/QĐ-BYT', issuedOn: null, kind: 'GUIDANCE' },
    ]);
  });

  it('gives budgets in whole đồng, exactly, with what is not known left null', async () => {
    const selection = `budget { period { start end } total totalIsMinimum central centralInvestment centralRecurrent
      local credit other provenance { synthetic confidence source { id } } }`;
    expect((await programme('DTTS', selection)).budget).toEqual({
      period: { start: 2021, end: 2025 },
      total: 137_664_959_000_000,
      totalIsMinimum: false,
      central: 104_954_011_000_000,
      centralInvestment: 50_629_163_000_000,
      centralRecurrent: 54_324_848_000_000,
      local: 10_016_721_000_000,
      credit: 19_727_020_000_000,
      other: 2_967_207_000_000,
      provenance: { synthetic: false, confidence: 'MEDIUM', source: { id: 'Source:1719-QD-TTg' } },
    });
    expect((await programme('GN', 'budget { total totalIsMinimum local }')).budget).toEqual({
      total: 75_000_000_000_000,
      totalIsMinimum: true,
      local: null,
    });
    expect(await programme('NTP-YT', 'budget { total }')).toEqual({ budget: null });
  });

  it('finds the sets of criteria that rest on its documents', async () => {
    expect(await programme('NTM', 'criteriaSets { code }')).toEqual({
      criteriaSets: [
        { code: 'NTM-COMMUNE-2021' },
        { code: 'NTM-COMMUNE-ADV-2021' },
        { code: 'NTM-COMMUNE-MODEL-2021' },
      ],
    });
    expect(await programme('GN', 'criteriaSets { code }')).toEqual({ criteriaSets: [] });
  });

  it('answers null for an unknown code, and resolves references in the order of the keys', async () => {
    expect(await programme('XYZ', 'code')).toBeNull();
    const references = ['GN', 'XYZ', 'DTTS'].map((code) => ({ __typename: 'Programme', code }));
    const { _entities } = await graph.read(
      'query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Programme { name(language: EN) } } }',
      { keys: references },
    );
    expect(_entities).toEqual([{ name: 'Programme GN' }, null, { name: 'Programme DTTS' }]);
  });
});
