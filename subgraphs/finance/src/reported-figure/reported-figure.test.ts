import type { BulkValue } from '@ntp-graph/kit';
import { keyOf } from '@ntp-graph/kit';
import { testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestGraph, type TestGraph } from '../testing/test-graph.js';

interface TestFigure {
  readonly id: string;
  readonly measure: string;
  readonly amount: number | null;
  readonly asOf: string | null;
  readonly [column: string]: BulkValue;
}

const billion = 1_000_000_000;

function figure(given: TestFigure): Record<string, BulkValue> {
  return {
    programmeCode: null,
    componentCode: null,
    programmeScope: 'ALL_THREE',
    unitId: 'VN',
    candidateUnitId: null,
    planYearStart: 2023,
    planYearEnd: 2023,
    asOfText: null,
    capital: 'INVESTMENT',
    fundSource: 'CENTRAL',
    includesCarryOver: false,
    amountIs: 'EXACT',
    currency: 'VND',
    originalAmount: given.amount === null ? null : given.amount / billion,
    originalScale: billion,
    reportedRate: null,
    synthetic: false,
    sourceId: 'government-report-2023-10',
    quote: null,
    confidence: 'HIGH',
    note: null,
    ...given,
  };
}

const year2022 = { planYearStart: 2022, planYearEnd: 2022, asOf: '2023-01-31' };
const binhThuan = {
  unitId: '2004:60',
  planYearStart: 2025,
  planYearEnd: 2025,
  asOf: '2025-05-19',
  capital: 'ALL',
  fundSource: 'ALL',
  includesCarryOver: true,
};
/** Of a document that names no place. */
const guessed = {
  ...binhThuan,
  unitId: null,
  candidateUnitId: '2004:62',
  planYearStart: 2021,
  planYearEnd: 2021,
};
const nutrition = {
  programmeScope: 'ONE',
  programmeCode: 'GN',
  componentCode: 'GN.P3.S2',
  asOf: '2023-11-24',
};

/** What makes a plan another plan than that of F32. Any of them would come before F31 if it matched. */
const otherPlans: readonly Record<string, BulkValue>[] = [
  { asOf: '2025-05-20' },
  { asOf: null, asOfText: '2025-05' },
  { asOf: null },
  { unitId: '2004:62' },
  { planYearStart: 2024 },
  { planYearEnd: 2026 },
  { capital: 'INVESTMENT' },
  { fundSource: 'CENTRAL' },
  { includesCarryOver: false },
  { includesCarryOver: null },
  { amountIs: 'NEARLY' },
  { programmeScope: 'ALL_2026' },
  { programmeCode: 'NTM' },
  { componentCode: 'NTM.C5' },
  { measure: 'SETTLED' },
  { amount: null, currency: 'USD', originalAmount: 1 },
  { synthetic: true },
];

/** Figures as printed, an earlier plan and plans that almost match one of them. */
const figures = [
  {
    id: 'F02',
    ...year2022,
    measure: 'DISBURSED',
    amount: 14_468_011_000_000,
    capital: 'ALL',
    reportedRate: 42.49,
  },
  { id: 'F03', ...year2022, measure: 'DISBURSED', amount: 12_933_106_000_000, reportedRate: 54 },
  {
    id: 'F04',
    ...year2022,
    measure: 'DISBURSED',
    amount: 1_534_350_000_000,
    capital: 'RECURRENT',
    reportedRate: 7.82,
  },
  { id: 'F06', asOf: '2023-08-31', measure: 'DISBURSED', amount: 10_139_674_000_000, reportedRate: 41.9 },
  {
    id: 'F07',
    asOf: '2023-08-31',
    measure: 'DISBURSED',
    amount: 16_365_331_000_000,
    reportedRate: 47.81,
    includesCarryOver: true,
  },
  { id: 'F08', asOf: '2023-08-31', planYearStart: 2021, measure: 'ALLOCATED', amount: 83_000 * billion },
  {
    id: 'F16',
    planYearStart: 2025,
    planYearEnd: 2025,
    asOf: null,
    asOfText: '2025-04',
    measure: 'PLANNED',
    amount: 53_500 * billion,
    capital: 'ALL',
  },
  { id: 'F27', ...nutrition, measure: 'PLANNED', amount: 270 * billion, capital: 'RECURRENT' },
  { id: 'F31', ...binhThuan, measure: 'PLANNED', amount: 614_294_000_000 },
  { id: 'F32', ...binhThuan, measure: 'DISBURSED', amount: 84_499_000_000, reportedRate: 13.76 },
  { id: 'G1', ...guessed, measure: 'PLANNED', amount: 400 },
  { id: 'G2', ...guessed, measure: 'DISBURSED', amount: 100 },
  {
    id: 'F34',
    asOf: '2025-09-15',
    planYearStart: 2019,
    planYearEnd: 2025,
    programmeScope: 'OUTSIDE',
    fundSource: 'ODA',
    measure: 'PLANNED',
    amount: null,
    currency: 'USD',
    originalAmount: 88.6,
    originalScale: 1_000_000,
  },
  { id: 'A99', ...binhThuan, measure: 'PLANNED', amount: 99, asOf: '2025-05-18' },
  ...otherPlans.map((other, place) => ({
    id: `A${10 + place}`,
    ...binhThuan,
    measure: 'PLANNED',
    amount: 1,
    ...other,
  })),
  // A year with a plan of April and a disbursement of June: the end of April is before it.
  {
    id: 'Y1',
    ...binhThuan,
    unitId: '2004:58',
    measure: 'ALLOCATED',
    amount: 200,
    asOf: null,
    asOfText: '2025-04',
  },
  { id: 'Y2', ...binhThuan, unitId: '2004:58', measure: 'DISBURSED', amount: 50, asOf: '2025-06-30' },
  { id: 'Y3', ...binhThuan, unitId: '2004:58', measure: 'DISBURSED', amount: 60, amountIs: 'MORE_THAN' },
].map(figure);

function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

const reportedOnOneDay = `query ReportedFigures {
  reportedFigures(filter: { unit: "VN", planYear: 2023, asOf: "2023-08-31" }) {
    programme { code }
    measure
    capital
    includesCarryOver
    amount
    reportedRate
    computedRate { value denominator { measure amount } }
    provenance { source { id } }
  }
}`;

describe.each(testDatabases)('published figures on $name', (database) => {
  let graph: TestGraph;
  const reported = async (filter: string, selection = 'id') =>
    (await graph.read(`{ reportedFigures(filter: {${filter}}) { ${selection} } }`)).reportedFigures;

  beforeAll(async () => {
    graph = await openTestGraph(database);
    const names = Object.keys(figures[0] ?? {});
    const rows = figures.map((one) => names.map((name) => one[name] ?? null));
    await graph.server.bulk((connection) =>
      connection.copy('finance.reported_figure', names.map(snakeCase), rows),
    );
  });
  afterAll(() => graph.close());

  it('stand side by side: the same day with two denominators', async () => {
    const common = {
      programme: null,
      measure: 'DISBURSED',
      capital: 'INVESTMENT',
      computedRate: null,
      provenance: { source: { id: 'Source:government-report-2023-10' } },
    };
    expect((await graph.read(reportedOnOneDay)).reportedFigures).toEqual([
      { ...common, includesCarryOver: false, amount: 10_139_674_000_000, reportedRate: 41.9 },
      { ...common, includesCarryOver: true, amount: 16_365_331_000_000, reportedRate: 47.81 },
    ]);
  });

  it('stay as published where they do not reconcile: the parts of 2022 are no sum', async () => {
    const rows = await reported('planYear: 2022', 'capital amount reportedRate');
    const [all, investment, recurrent] = rows;
    expect(rows.map(({ capital }: { capital: string }) => capital)).toEqual([
      'ALL',
      'INVESTMENT',
      'RECURRENT',
    ]);
    expect(all.amount - investment.amount - recurrent.amount).toBe(555_000_000);
    const impliedPlan = (row: { amount: number; reportedRate: number }) =>
      Math.round(row.amount / (row.reportedRate / 100) / billion);
    expect(impliedPlan(all)).toBe(34_050);
    expect(impliedPlan(investment) + impliedPlan(recurrent)).toBe(43_571);
  });

  it('give a computed rate of the latest plan published for the very same money', async () => {
    const selection = 'reportedRate computedRate { value denominator { measure amount } }';
    expect(await reported('unit: "2004:60", measure: DISBURSED', selection)).toEqual([
      {
        reportedRate: 13.76,
        computedRate: {
          value: 84_499 / 614_294,
          denominator: { measure: 'PLANNED', amount: 614_294_000_000 },
        },
      },
    ]);
  });

  it('of a document that names no place have a candidate, by which nobody finds them', async () => {
    const { reportedFigures } = await graph.read(
      '{ reportedFigures(filter: { planYear: 2021 }) { measure unit { id } candidateUnit { id } computedRate { value } } }',
    );
    const found = reportedFigures.filter(({ unit }: { unit: object | null }) => unit === null);
    expect(found).toEqual([
      { measure: 'PLANNED', unit: null, candidateUnit: { id: '2004:62' }, computedRate: null },
      { measure: 'DISBURSED', unit: null, candidateUnit: { id: '2004:62' }, computedRate: { value: 0.25 } },
    ]);
    const byPlace = await reported('unit: "2004:62", planYear: 2021', 'id');
    expect(byPlace).toEqual([]);
  });

  it('give a computed rate of a plan of which only the month is known, once it is over', async () => {
    const selection = 'id computedRate { value denominator { measure amount } }';
    expect(await reported('unit: "2004:58", measure: DISBURSED', selection)).toEqual([
      { id: 'ReportedFigure:Y3', computedRate: null },
      {
        id: 'ReportedFigure:Y2',
        computedRate: { value: 0.25, denominator: { measure: 'ALLOCATED', amount: 200 } },
      },
    ]);
  });

  it('keep a foreign currency as printed, and convert nothing', async () => {
    const selection =
      'amount currency originalAmount originalUnit(language: EN) source planYears { start end }';
    expect(await reported('programmeScope: OUTSIDE', selection)).toEqual([
      {
        amount: null,
        currency: 'USD',
        originalAmount: 88.6,
        originalUnit: 'million USD',
        source: 'ODA',
        planYears: { start: 2019, end: 2025 },
      },
    ]);
  });

  it('keep what is printed beside the exact amount', async () => {
    const selection =
      'asOf asOfText amountQualifier originalAmount originalUnit(language: EN) unit { id } component { code }';
    expect(await reported('programme: "GN"', selection)).toEqual([
      {
        asOf: '2023-11-24',
        asOfText: null,
        amountQualifier: 'EXACT',
        originalAmount: 270,
        originalUnit: 'billion VND',
        unit: { id: 'VN' },
        component: { code: 'GN.P3.S2' },
      },
    ]);
  });

  it.each([
    ['unit: "VN", planYear: 2025', ['F16']],
    ['unit: "VN", asOf: "2023-08-31"', ['F08', 'F06', 'F07']],
    ['unit: "VN", capital: RECURRENT', ['F04', 'F27']],
    ['unit: "VN", measure: ALLOCATED', ['F08']],
    ['unit: "2004:99"', []],
    ['synthetic: true', ['A26']],
    ['programme: "NONE"', []],
  ])('are those that {%s} leaves, by plan years and day', async (filter, ids) => {
    expect((await reported(filter)).map(({ id }: { id: string }) => keyOf('ReportedFigure', id))).toEqual(
      ids,
    );
  });

  it('are all there without a filter', async () => {
    const { reportedFigures } = await graph.read('{ reportedFigures { id } }');
    expect(reportedFigures).toHaveLength(figures.length);
  });

  it.each([
    ['unit: "27"', '"27" is not the id of an administrative unit'],
    ['planYear: 23', 'planYear is 23; expected a year from 2000 to 2100.'],
  ])('refuse {%s}', async (filter, message) => {
    expect(await graph.fail(`{ reportedFigures(filter: {${filter}}) { id } }`)).toContain(
      `BAD_USER_INPUT: ${message}`,
    );
  });
});
