import { testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entry, insertEntries, insertUnits } from '../testing/fixtures.js';
import { openTestGraph, type TestGraph } from '../testing/test-graph.js';

const provenance = {
  synthetic: false,
  source_id: 'document',
  quote: 'as it says',
  confidence: 'HIGH',
  note: null,
};

const proposal = {
  id: 'S000-18',
  unit_id: 'VN',
  programme_code: 'DTTS',
  component_code: 'DTTS.P7.C1',
  facility_kind: 'trung tâm y tế',
  facility_count: 16,
  stated_on: '2023-06-30',
  amount: null,
  ...provenance,
};

const outside = [
  { id: 'PROJECT', mistaken_for_code: 'DTTS', reported_figure_id: null },
  { id: 'LOAN', mistaken_for_code: null, reported_figure_id: 'F34' },
].map((one) => ({
  name_vi: 'Tên',
  name_en: 'Name',
  funder: 'A fund',
  purpose: 'Training',
  period_start: 2021,
  period_end: null,
  ...one,
  ...provenance,
}));

const figure = {
  id: 'F34',
  programme_code: null,
  component_code: null,
  programme_scope: 'OUTSIDE',
  unit_id: 'VN',
  plan_year_start: 2019,
  plan_year_end: 2025,
  as_of: '2025-09-15',
  measure: 'PLANNED',
  capital: 'INVESTMENT',
  fund_source: 'ODA',
  amount: null,
  amount_is: 'EXACT',
  currency: 'USD',
  original_amount: '88.6',
  original_scale: '1000000',
  ...provenance,
};

describe.each(testDatabases)('what is beside the ledger, on $name', (database) => {
  let graph: TestGraph;

  beforeAll(async () => {
    graph = await openTestGraph(database);
    await insertUnits(graph.server);
    await insertEntries(graph.server, [entry('VN', 'DISBURSED', 5, { programme: 'DTTS' })]);
    await graph.insert('equipment_proposal', [proposal]);
    await graph.insert('outside_funding', outside);
    await graph.insert('reported_figure', [figure]);
  });
  afterAll(() => graph.close());

  it('a proposal is a plan with its document, without money where the document names none', async () => {
    const selection = `id unit { id } programme { code } component { code } facilityKind facilityCount statedOn amount
      provenance { synthetic quote confidence source { id } }`;
    expect(await graph.read(`{ equipmentProposals { ${selection} } }`)).toEqual({
      equipmentProposals: [
        {
          id: 'EquipmentProposal:S000-18',
          unit: { id: 'VN' },
          programme: { code: 'DTTS' },
          component: { code: 'DTTS.P7.C1' },
          facilityKind: 'trung tâm y tế',
          facilityCount: 16,
          statedOn: '2023-06-30',
          amount: null,
          provenance: {
            synthetic: false,
            quote: 'as it says',
            confidence: 'HIGH',
            source: { id: 'Source:document' },
          },
        },
      ],
    });
  });

  it('money outside the programmes names the one that it is taken for, and what is published of it', async () => {
    const selection = `id nameVi nameEn funder purpose periodStart periodEnd mistakenFor { code }
      reportedFigures { id currency originalAmount amount } provenance { source { id } }`;
    const { outsideFunding } = await graph.read(`{ outsideFunding { ${selection} } }`);
    expect(outsideFunding).toMatchObject([
      {
        id: 'OutsideFunding:LOAN',
        mistakenFor: null,
        reportedFigures: [{ id: 'ReportedFigure:F34', currency: 'USD', originalAmount: 88.6, amount: null }],
      },
      {
        id: 'OutsideFunding:PROJECT',
        nameVi: 'Tên',
        nameEn: 'Name',
        funder: 'A fund',
        purpose: 'Training',
        periodStart: 2021,
        periodEnd: null,
        mistakenFor: { code: 'DTTS' },
        reportedFigures: [],
        provenance: { source: { id: 'Source:document' } },
      },
    ]);
  });

  it('neither is in any sum', async () => {
    const groups =
      '{ funding(filter: { level: COUNTRY }, groupBy: [PROGRAMME]) { nodes { planned disbursed } } }';
    expect(await graph.read(groups)).toEqual({ funding: { nodes: [{ planned: null, disbursed: 5 }] } });
  });
});
