import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, each, type Json } from '../support/ask.js';
import { startTestPlatform, type TestPlatform } from '../support/start-test-platform.js';

describe('the cited facts can be asked for', () => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await startTestPlatform();
  });
  afterAll(() => platform?.close());

  async function dataOf(query: string) {
    const { data, errors } = await ask(platform.url, query);
    expect(errors).toBeUndefined();
    return data;
  }

  it('all 101 statements of the five documents, with the fragment that states each', async () => {
    const query =
      '{ statements(first: 200) { totalCount nodes { id kind document { title } provenance { synthetic quote } } } }';
    const { statements } = await dataOf(query);
    expect(statements.totalCount).toBe(101);
    expect(statements.nodes).toHaveLength(101);
    for (const { document, provenance } of statements.nodes) {
      expect(document.title.length).toBeGreaterThan(10);
      expect(provenance.synthetic).toBe(false);
      expect(provenance.quote.length).toBeGreaterThan(5);
    }
  });

  it('a document that names no province has none, only a candidate', async () => {
    const query = '{ statement(id: "S001-05") { summary unit { id } candidateUnit { id name } place } }';
    expect((await dataOf(query)).statement).toMatchObject({
      unit: null,
      candidateUnit: { id: '2004:20', name: 'Lạng Sơn' },
    });
  });

  it('a plan is a statement and never an observation', async () => {
    const query = `{ statements(filter: { ids: ["S000-18"] }) { nodes { kind value unitOfMeasure(language: EN) } }
      indicators { code } }`;
    const { statements, indicators } = await dataOf(query);
    expect(statements.nodes).toEqual([{ kind: 'PLAN', value: 16, unitOfMeasure: 'facilities' }]);
    const codes: string[] = each(indicators, 'code');
    expect(codes).toContain('MED_HERB_SURVEY_POINTS');
    expect(codes.filter((code) => code.startsWith('EQUIP_PROPOSED'))).toEqual([]);
  });

  it('bounds and ranges keep their comparator', async () => {
    const query = `{ unit(id: "VN") {
      observations(indicators: ["COV_DEATHS_DAILY", "SAT_SERVICE"], synthetic: false) { indicator { code } value low high comparator } } }`;
    const { observations } = (await dataOf(query)).unit;
    expect(observations).toEqual(
      expect.arrayContaining([
        { indicator: { code: 'COV_DEATHS_DAILY' }, value: null, low: 1, high: 2, comparator: 'RANGE' },
        { indicator: { code: 'SAT_SERVICE' }, value: 90, low: null, high: null, comparator: 'GT' },
      ]),
    );
  });

  it('what is less than sure carries its confidence', async () => {
    const query = `{ unit(id: "VN") { targets(indicators: ["BHYT_COV"], from: "2022", to: "2022") {
      assignedBy provenance { confidence note } } } }`;
    const { targets } = (await dataOf(query)).unit;
    const byAuthority = Object.fromEntries(
      targets.map(({ assignedBy, provenance }: Json) => [assignedBy, provenance.confidence]),
    );
    expect(byAuthority).toMatchObject({ NATIONAL_ASSEMBLY: 'MEDIUM', PRIME_MINISTER: 'HIGH' });
  });

  it('targets of regions lie on regions of the scheme that the decision uses', async () => {
    const query = `{ targets(filter: { indicators: ["NTM_COMMUNE_PCT"], region: "NTM:TN" }) { nodes { value comparator region { id name scheme } } } }`;
    expect((await dataOf(query)).targets.nodes).toEqual([
      { value: 68, comparator: 'GTE', region: { id: 'NTM:TN', name: 'Tây Nguyên', scheme: 'NTM_CRITERIA' } },
    ]);
  });

  it('published finance figures that do not add up stay as printed', async () => {
    const query =
      '{ reportedFigures(filter: { unit: "VN", planYear: 2022 }) { capital amount reportedRate } }';
    const { reportedFigures } = await dataOf(query);
    const amount = (capital: string) =>
      reportedFigures.find((figure: Json) => figure.capital === capital).amount;
    expect(amount('ALL') - amount('INVESTMENT') - amount('RECURRENT')).toBe(555_000_000);
  });
});
