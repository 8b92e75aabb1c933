import { expect, it } from 'vitest';
import { each, type Json } from '../../support/ask.js';
import type { DataOf } from './data-of.js';

const rate = 'disbursementRate { value asOf denominator { measure amount } }';

/** Rates of money, and how much of a programme they speak for. */
export function money(dataOf: DataOf): void {
  it('what was carried over is below the line once: 0.757 for 2022 in Bắc Ninh, by year and by programme', async () => {
    const { unit, late } = await dataOf(`{ unit(id: "2004:27") {
      byYear: funding(groupBy: [ORIGIN_YEAR]) { originYear allocated carriedOver disbursed ${rate} }
      byProgramme: funding(groupBy: [PROGRAMME]) { allocated carriedOver disbursed ${rate} }
      cumulativeFunding(groupBy: [PROGRAMME], every: YEAR) { allocatedToDate disbursedToDate ${rate} } }
      late: funding(filter: { within: "2004:27" }, groupBy: [ORIGIN_YEAR], having: { disbursementRate: { lt: 0.8 } },
        orderBy: [{ field: DISBURSEMENT_RATE, direction: DESC }]) { nodes { originYear } } }`);
    const of2022 = unit.byYear.find(({ originYear }: Json) => originYear === 2022);
    expect(of2022).toEqual({
      originYear: 2022,
      allocated: 28_413_150_000,
      carriedOver: 8_762_283_000,
      disbursed: 21_494_635_330,
      disbursementRate: {
        value: 21_494_635_330 / 28_413_150_000,
        asOf: null,
        denominator: { measure: 'ALLOCATED', amount: 28_413_150_000 },
      },
    });
    expect(of2022.disbursementRate.value.toFixed(3)).toBe('0.757');
    const below = unit.byYear.filter(({ disbursementRate }: Json) => disbursementRate.value < 0.8);
    expect([0, unit.byYear.length]).not.toContain(below.length);
    const slowestLast = below.toSorted(
      (one: Json, other: Json) => other.disbursementRate.value - one.disbursementRate.value,
    );
    expect(each(late.nodes, 'originYear')).toEqual(each(slowestLast, 'originYear'));
    const [ntm] = unit.byProgramme;
    expect(ntm.disbursementRate.value).toBe(ntm.disbursed / ntm.allocated);
    expect(unit.cumulativeFunding.at(-1)).toMatchObject({
      allocatedToDate: ntm.allocated,
      disbursedToDate: ntm.disbursed,
      disbursementRate: { value: ntm.disbursementRate.value },
    });
  });

  it('no province that ended heads the ranking of 2025, and what they handed over is seen on both sides', async () => {
    const { funding } = await dataOf(`{ funding(filter: { planYear: 2025 }, groupBy: [PROVINCE], first: 100,
      orderBy: [{ field: DISBURSEMENT_RATE, direction: DESC }]) { nodes { province { id } transferred ${rate} } } }`);
    const ids: string[] = each(each(funding.nodes, 'province'), 'id');
    expect(ids[0]).toMatch(/^2025:/);
    expect(Math.max(...each(each(funding.nodes, 'disbursementRate'), 'value'))).toBeLessThan(0.7);
    const handedOver = (edition: string) =>
      funding.nodes
        .filter(({ province }: Json) => province.id.startsWith(edition))
        .reduce((sum: number, { transferred }: Json) => sum + transferred, 0);
    expect(handedOver('2004:')).toBeLessThan(0);
    expect(handedOver('2004:') + handedOver('2025:')).toBe(0);
  });

  it('Bắc Ninh of 2025: old units by their last day, the new one with what it took over, and all together', async () => {
    const list = (
      groupBy: string,
    ) => `funding(filter: { planYear: 2025, within: "2025:24", includePredecessors: true },
      groupBy: [${groupBy}]) { nodes { unit { id } transferred ${rate} } }`;
    const { parts, whole } = await dataOf(`{ parts: ${list('UNIT')} whole: ${list('PRESENT_PROVINCE')} }`);
    const seen = ({ unit, disbursementRate }: Json) => [
      unit?.id,
      Number(disbursementRate.value.toFixed(3)),
      disbursementRate.asOf,
      disbursementRate.denominator.measure,
    ];
    expect(parts.nodes.map(seen)).toEqual([
      ['2004:24', 0.378, '2025-06-30', 'ALLOCATED_AND_CARRIED_OVER'],
      ['2004:27', 0.408, '2025-06-30', 'ALLOCATED_AND_CARRIED_OVER'],
      ['2025:24', 0.568, null, 'AVAILABLE'],
    ]);
    expect(whole.nodes.map(seen)).toEqual([[undefined, 0.733, null, 'ALLOCATED_AND_CARRIED_OVER']]);
    expect(each(parts.nodes, 'transferred').reduce((sum, amount) => sum + amount, 0)).toBe(0);
  });

  it('programmes beside each other say that their components differ: GN is 240 of 11,900 billion', async () => {
    const { funding } = await dataOf(`{ funding(filter: { planYear: 2025 }, groupBy: [PROGRAMME]) { nodes {
      programme { code } coverage { components { code } plannedInLedger publishedTotal share } } } }`);
    const covered = Object.fromEntries(
      funding.nodes.map(({ programme, coverage }: Json) => [
        programme.code,
        [each(coverage.components, 'code'), coverage.plannedInLedger / 1e9, coverage.publishedTotal / 1e9],
      ]),
    );
    expect(covered.GN).toEqual([['GN.P3.S2'], 240, 11_900]);
    expect(covered.DTTS.slice(1)).toEqual([700, 32_100]);
    expect(covered.NTM.slice(1)).toEqual([3_850, 9_500]);
    for (const { coverage } of funding.nodes) {
      expect(coverage.share).toBe(coverage.plannedInLedger / coverage.publishedTotal);
    }
  });

  it('figures of a table that names no province are of none, with the one that is guessed beside them', async () => {
    const { reportedFigures } = await dataOf(`{ reportedFigures(filter: { planYear: 2025 }) {
      id unit { id } candidateUnit { id } provenance { note(language: EN) } } }`);
    const guessed = reportedFigures.filter(({ unit }: Json) => unit === null);
    expect(guessed.map(({ id, candidateUnit }: Json) => [id, candidateUnit.id])).toEqual([
      ['ReportedFigure:F31', '2004:60'],
      ['ReportedFigure:F32', '2004:60'],
    ]);
    for (const { provenance } of guessed) {
      expect(provenance.note).toContain('the table names no province');
      expect(provenance.note).not.toMatch(/fixture/i);
    }
  });

  it('the plans of 2025 and 2026 as decided, cut, left and assigned', async () => {
    const { of2025, of2026 } = await dataOf(`{
      of2025: reportedFigures(filter: { planYear: 2025, capital: ALL }) { id measure amount provenance { note } }
      of2026: reportedFigures(filter: { planYear: 2026, measure: PLANNED }) { id capital amount programmeScope } }`);
    const billions = (id: string) =>
      of2025.find((figure: Json) => figure.id === `ReportedFigure:${id}`).amount / 1e9;
    expect([billions('F16'), billions('F35'), billions('F23')]).toEqual([53_528, 42_216, 42_137]);
    expect(53_528 - 11_312).toBe(billions('F35'));
    expect(
      of2026.map(({ id, capital, amount, programmeScope }: Json) => [
        id,
        capital,
        amount / 1e9,
        programmeScope,
      ]),
    ).toEqual([
      ['ReportedFigure:F33', 'ALL', 35_000, 'ALL_2026'],
      ['ReportedFigure:F38', 'INVESTMENT', 25_000, 'ALL_2026'],
      ['ReportedFigure:F39', 'RECURRENT', 10_000, 'ALL_2026'],
    ]);
  });

  it('packages are known from when they can exist, and late ones that have finished are told from those that run', async () => {
    const late = 'asOf: "2024-12-31", filter: { delayedMoreThan: 90';
    const answer = await dataOf(`{
      early: procurements(asOf: "1990-01-01") { totalCount }
      planned: procurements(asOf: "2022-01-31", filter: { planYear: 2024 }) { totalCount }
      late: procurements(${late} }) { totalCount }
      running: procurements(${late}, finished: false }) { totalCount }
      finished: procurements(${late}, finished: true }) { totalCount } }`);
    const count = (name: string) => answer[name].totalCount;
    expect([count('early'), count('planned')]).toEqual([0, 0]);
    expect([count('late'), count('running'), count('finished')]).toEqual([120, 25, 95]);
  });
}
