import { testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { criteriaFixtures } from '../testing/criteria-fixture.js';
import { openTestGraph, type TestGraph } from '../testing/test-graph.js';
import { unitFixture } from '../testing/unit-fixture.js';

describe.each(testDatabases)('criteria, on $name', (database) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(database, [unitFixture, ...criteriaFixtures]);
  });
  afterAll(() => graph.close());

  function document(set: string, number: string, selection: string): string {
    return `{ criteriaSet(code: "${set}") { criterion(number: "${number}") { ${selection} } } }`;
  }

  async function criterion(number: string, selection: string, set = 'NTM-COMMUNE-2021') {
    return (await graph.read(document(set, number, selection))).criteriaSet.criterion;
  }

  it('consists of sub-criteria, each of which knows its criterion and its set', async () => {
    const { subCriteria } = await criterion(
      '14',
      'subCriteria { id number parent { number } criteriaSet { code } subCriteria { number } }',
      'NTM-COMMUNE-ADV-2021',
    );
    const common = {
      parent: { number: '14' },
      criteriaSet: { code: 'NTM-COMMUNE-ADV-2021' },
      subCriteria: [],
    };
    expect(subCriteria).toEqual([
      { id: 'Criterion:NTM-COMMUNE-ADV-2021/14.1', number: '14.1', ...common },
      { id: 'Criterion:NTM-COMMUNE-ADV-2021/14.2', number: '14.2', ...common },
      { id: 'Criterion:NTM-COMMUNE-ADV-2021/14.3', number: '14.3', ...common },
      { id: 'Criterion:NTM-COMMUNE-ADV-2021/14.4', number: '14.4', ...common },
    ]);
  });

  it('says which criteria must hold for each sex and which indicator measures them', async () => {
    const selection = 'subCriteria { number appliesToEachSex linkedIndicator { code } }';
    expect((await criterion('15', selection)).subCriteria).toEqual([
      { number: '15.1', appliesToEachSex: true, linkedIndicator: { code: 'BHYT_COV' } },
      { number: '15.2', appliesToEachSex: false, linkedIndicator: null },
      { number: '15.3', appliesToEachSex: false, linkedIndicator: null },
      { number: '15.4', appliesToEachSex: false, linkedIndicator: { code: 'EHR_BOOK_COV' } },
    ]);
  });

  it('nests another set: 15.2 asks for the national commune-health criteria', async () => {
    expect(await criterion('15.2', 'nestedSet { code legalBasis { number } }')).toEqual({
      nestedSet: { code: 'MOH-COMMUNE-HEALTH-2030', legalBasis: { number: '1300/QĐ-BYT' } },
    });
    expect(await criterion('15.1', 'nestedSet { code }')).toEqual({ nestedSet: null });
  });

  it('has stunting as a maximum that differs by region, without a general value', async () => {
    const selection = `general: threshold { comparator value scope note(language: EN) }
      delta: threshold(region: "DBSH") { comparator value unit scope region { id } }
      highlands: threshold(region: "NTM:TN") { value }`;
    expect(await criterion('15.3', selection)).toEqual({
      general: {
        comparator: 'LTE',
        value: null,
        scope: 'GENERAL',
        note: 'There is no verified general value: it varies by region.',
      },
      delta: { comparator: 'LTE', value: 16.5, unit: '%', scope: 'REGION', region: { id: 'NTM:DBSH' } },
      highlands: { value: 26.5 },
    });
  });

  it('never lets the general value stand in for a regional one that is not verified', async () => {
    const selection = `general: threshold { value scope }
      verified: threshold(region: "TDMNPB") { value confidence note(language: EN) }
      recalled: threshold(region: "DBSH") { value confidence note(language: EN) scope }
      unknown: threshold(region: "BTB") { value note(language: EN) }`;
    expect(await criterion('14.4', selection, 'NTM-COMMUNE-ADV-2021')).toEqual({
      general: { value: 70, scope: 'GENERAL' },
      verified: { value: 70, confidence: 'HIGH', note: null },
      recalled: { value: null, confidence: 'LOW', note: 'not verified; recalled 90', scope: 'REGION' },
      unknown: {
        value: null,
        note: 'It varies by region and the value of this region is not verified.',
      },
    });
  });

  it('gives the general threshold in every region where a criterion does not vary', async () => {
    const selection =
      'threshold(region: "DNB") { comparator value scope region { id } } thresholds { value }';
    expect(await criterion('15.2', selection)).toEqual({
      threshold: { comparator: 'EQ', value: 1, scope: 'GENERAL', region: null },
      thresholds: [],
    });
  });

  it('has no number where all parts must be met', async () => {
    expect(await criterion('15', 'threshold { comparator value }')).toEqual({
      threshold: { comparator: 'ALL', value: null },
    });
  });

  it('finds the threshold of a unit by the region it lies in', async () => {
    const selection = `commune: threshold(unit: "2004:09292") { value region { id } }
      highlands: threshold(unit: "2004:24850") { value note region { id } }
      country: threshold(unit: "VN") { value scope }
      nowhere: threshold(unit: "2004:99999") { value }`;
    expect(await criterion('15.4', selection)).toEqual({
      commune: { value: 70, region: { id: 'NTM:DBSH' } },
      highlands: { value: null, note: 'not verified; recalled 50', region: { id: 'NTM:TN' } },
      country: { value: 50, scope: 'GENERAL' },
      nowhere: null,
    });
  });

  it('lists the thresholds of the seven regions in the order of the decision', async () => {
    const { thresholds } = await criterion('15.3', 'thresholds { value region { id } }');
    expect(thresholds).toEqual([
      { value: 24, region: { id: 'NTM:TDMNPB' } },
      { value: 16.5, region: { id: 'NTM:DBSH' } },
      { value: 25, region: { id: 'NTM:BTB' } },
      { value: 22, region: { id: 'NTM:DHNTB' } },
      { value: 26.5, region: { id: 'NTM:TN' } },
      { value: 14.5, region: { id: 'NTM:DNB' } },
      { value: 19, region: { id: 'NTM:DBSCL' } },
    ]);
  });

  it.each(['BTB_DHMT', '2004:DBSH', 'NTM:', 'dbsh'])(
    'refuses %j, which is none of the seven regions, and names them',
    async (region) => {
      const refusal = await graph.fail(
        document('NTM-COMMUNE-2021', '15.3', `threshold(region: ${JSON.stringify(region)}) { value }`),
      );
      expect(refusal).toContain(`BAD_USER_INPUT: ${JSON.stringify(region)} is not a region of the criteria`);
      expect(refusal).toContain('TDMNPB, DBSH, BTB, DHNTB, TN, DNB, DBSCL');
    },
  );

  it('refuses a region together with a unit, and a malformed unit', async () => {
    const both = document('NTM-COMMUNE-2021', '15.3', 'threshold(region: "TN", unit: "2004:27") { value }');
    expect(await graph.fail(both)).toBe(
      'BAD_USER_INPUT: more than one of region, communeGroup and unit is given; expected one of them, or none.',
    );
    const malformed = document('NTM-COMMUNE-2021', '15.3', 'threshold(unit: "27") { value }');
    expect(await graph.fail(malformed)).toMatch(/^BAD_USER_INPUT: "27" is not the id/);
  });
});
