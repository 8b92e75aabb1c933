import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, each, type Json } from '../support/ask.js';
import { startTestPlatform, type TestPlatform } from '../support/start-test-platform.js';

describe('published values', () => {
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

  it('stand with publisher, fragment, document and its address', async () => {
    const { unit } = await dataOf(`{ unit(id: "2004:27") {
      observations(indicators: ["DEM_POP"], from: "2022", to: "2022") { value status publisher publishedOn
        provenance { synthetic quote confidence source { title url publisher } } } } }`);
    expect(unit.observations).toEqual([
      {
        value: 1_488_200,
        status: 'P',
        publisher: 'General Statistics Office',
        publishedOn: '2024-08-01',
        provenance: {
          synthetic: false,
          quote: 'Bắc Ninh | 2022 (*) Dân số trung bình (Nghìn người) | 1488.2',
          confidence: 'HIGH',
          source: {
            title:
              'V02.01 Diện tích, dân số và mật độ dân số phân theo địa phương (GSO PX-Web, copy of 2024-08-01)',
            url: 'https://github.com/kyojinkyojin/vn_pop_infographics/blob/1f1cda4/raw/V02.01.xlsx',
            publisher: 'General Statistics Office',
          },
        },
      },
    ]);
  });

  it('leave no room for an invention: poverty of 2023 in 63 provinces, the poorest Hà Giang', async () => {
    const values = 'observations(indicators: ["POV_MD_RATE"], from: "2023", to: "2023"';
    const { provinces, unit } = await dataOf(`{
      provinces(asOf: "2023-12-31", first: 100) { nodes {
        facts: ${values}, synthetic: false) { value }
        invented: ${values}, synthetic: true) { value } } }
      unit(id: "2004:02") { rank(indicator: "POV_MD_RATE", period: "2023") { position of missing worst } } }`);
    expect(provinces.nodes).toHaveLength(63);
    expect(
      provinces.nodes.filter(({ facts, invented }: Json) => facts.length === 0 || invented.length > 0),
    ).toEqual([]);
    expect(unit.rank).toEqual({ position: 63, of: 63, missing: 0, worst: 31.12 });
  });

  it('of regions are of regions: sex ratio at birth in the Red River Delta', async () => {
    const { observations } = await dataOf(`{ observations(first: 20, filter: { indicators: ["DEM_SRB"],
      region: "2004:DBSH", from: "2016", to: "2016" }) { nodes { value status region { id name } unit { id } } } }`);
    expect(observations.nodes).toEqual([
      { value: 113.7, status: 'P', region: { id: '2004:DBSH', name: 'Đồng bằng sông Hồng' }, unit: null },
    ]);
  });

  it('of two publishers both stay, with the break before them', async () => {
    const { unit, indicator } = await dataOf(`{
      unit(id: "VN") { observations(indicators: ["POV_MD_RATE"]) { period value publisher } }
      indicator(code: "POV_MD_RATE") { seriesBreaks { period kind } } }`);
    expect(unit.observations.map(({ period, value }: Json) => [period, value]).toSorted()).toEqual([
      ['2021', 2.23],
      ['2022', 4.03],
      ['2023', 2.93],
      ['2023', 3.37],
      ['2024', 1.93],
    ]);
    expect(each(indicator.seriesBreaks, 'period').toSorted()).toEqual(['2021/2022', '2027-01-01']);
  });

  it('of another concept have an indicator of their own', async () => {
    const { doctors, people } = await dataOf(`{
      doctors: unit(id: "2004:14") { observations(indicators: ["HRH_DOC_COUNT_DOH", "HRH_DOC_P10K"],
        synthetic: false) { indicator { code unit } value period } }
      people: unit(id: "2025:91") { observations(indicators: ["DEM_POP_SCALE"]) { value period } } }`);
    const ofCode = (code: string) =>
      doctors.observations.filter(({ indicator }: Json) => indicator.code === code);
    expect(ofCode('HRH_DOC_COUNT_DOH')).toHaveLength(7);
    expect(ofCode('HRH_DOC_P10K').map(({ period, value }: Json) => [period, value])).toEqual([
      ['2017', 6.79],
      ['2023', 8.6],
      ['2024', 8.85],
    ]);
    expect(people.observations).toEqual([{ value: 4_952_238, period: '2025-06-12' }]);
  });

  it('people of the communes of Sơn La add up to the published people of the province', async () => {
    const { province } = await dataOf(`{ province(code: "14", asOf: "2022-12-31") {
      observations(indicators: ["DEM_POP"], from: "2022", to: "2022") { value provenance { synthetic } }
      communes(first: 300) { nodes { observations(indicators: ["DEM_POP"], from: "2022", to: "2022") { value } } } } }`);
    const people = province.communes.nodes.flatMap(({ observations }: Json) => each(observations, 'value'));
    expect(province.observations).toMatchObject([{ provenance: { synthetic: false } }]);
    expect(people.reduce((sum: number, value: number) => sum + value, 0)).toBe(
      province.observations[0].value,
    );
  });

  it('targets of 546/QĐ-TTg are those of the 21 provinces that were found', async () => {
    const { targets } = await dataOf(`{ targets(first: 200, filter: { indicators: ["BHYT_COV"] }) {
      nodes { unit { id } value period provenance { quote note(language: EN) } } } }`);
    const ofProvinces = targets.nodes.filter(({ unit }: Json) => unit && unit.id !== 'VN');
    expect(ofProvinces).toHaveLength(84);
    expect(
      ofProvinces.find(({ unit, period }: Json) => unit.id === '2004:27' && period === '2022'),
    ).toMatchObject({ value: 95.45, provenance: { note: expect.stringContaining('rows 1 to 21 of 63') } });
  });

  it('figures of the plan of 2025: decided, left after the cut, assigned', async () => {
    const { reportedFigures } = await dataOf(
      '{ reportedFigures(filter: { unit: "VN", planYear: 2025 }) { id measure amount amountQualifier } }',
    );
    const byId = Object.fromEntries(
      reportedFigures.map((figure: Json) => [figure.id.replace('ReportedFigure:', ''), figure]),
    );
    expect(byId.F16).toMatchObject({
      measure: 'PLANNED',
      amount: 53_528_000_000_000,
      amountQualifier: 'MORE_THAN',
    });
    expect(byId.F35).toMatchObject({
      measure: 'PLANNED',
      amount: 42_216_000_000_000,
      amountQualifier: 'EXACT',
    });
    expect(byId.F23).toMatchObject({ measure: 'ALLOCATED', amount: 42_137_000_000_000 });
  });
});
