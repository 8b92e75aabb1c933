import { describe, expect, test } from 'vitest';
import { addDays } from '../../calendar.js';
import { DEMO_PROVINCES } from '../model/detailed-provinces.js';
import { communes, demo, facts, geography, national, SEED_NUMBER } from '../testing/synthetic-data.js';

const TABLES = ['registrations', 'registrationStages', 'progressReports', 'componentAreas'] as const;

const units = new Map(geography.units.map((unit) => [unit.id, unit]));
const dataSet = demo();

function rowsOf(of: ReturnType<typeof demo>, table: (typeof TABLES)[number]): object[] {
  return [...(of[table]() as Iterable<object>)];
}

describe.each(TABLES)('synthetic %s', (table) => {
  const rows = rowsOf(dataSet, table);

  test('are the same for the same seed number, and all flagged', () => {
    expect(rowsOf(demo(SEED_NUMBER), table)).toEqual(rows);
    expect(rows.length).toBeGreaterThan(100);
    for (const row of rows) expect(row).toMatchObject({ synthetic: true, sourceId: null, quote: null });
  });

  test('are as many as announced, and modest', () => {
    expect(dataSet.expected[table]).toBe(rows.length);
    expect(rows.length).toBeLessThan(15_000);
  });

  test('are all among those of the national scale', () => {
    const all = new Set(rowsOf(national(), table).map((row) => JSON.stringify(row)));
    expect(rows.filter((row) => !all.has(JSON.stringify(row)))).toEqual([]);
  });
});

test('synthetic rows are of the four provinces only', () => {
  for (const { unitId } of [...dataSet.registrations(), ...dataSet.componentAreas()]) {
    expect(DEMO_PROVINCES).toContain(communes.get(unitId)?.provinceId);
  }
});

test('no registration is added where a document names all of a province and year', () => {
  const added = [...dataSet.registrations()].filter(
    ({ unitId, year }) => year === 2023 && communes.get(unitId)?.provinceId === '2004:27',
  );
  expect(added).toEqual([]);
  const named = new Set(facts.registrations.map(({ unitId }) => unitId));
  expect([...dataSet.registrations()].filter(({ unitId }) => named.has(unitId))).toEqual([]);
});

test('stages of a registration are in order, dated on or after the one before, and end before the commune does', () => {
  const next: Readonly<Record<string, readonly string[]>> = {
    REGISTERED: ['SELF_ASSESSED'],
    SELF_ASSESSED: ['VERIFIED', 'LAPSED'],
    VERIFIED: ['APPRAISED', 'LAPSED'],
    APPRAISED: ['RECOGNISED', 'LAPSED'],
    RECOGNISED: ['REVOKED'],
  };
  const byRegistration = Map.groupBy(dataSet.registrationStages(), ({ registrationId }) => registrationId);
  expect(byRegistration.size).toBe(dataSet.expected.registrations);
  for (const stages of byRegistration.values()) {
    expect(stages[0]).toMatchObject({ sequence: 1, stage: 'REGISTERED' });
    for (const [index, later] of stages.slice(1).entries()) {
      const earlier = stages[index] as (typeof stages)[number];
      expect(next[earlier.stage]).toContain(later.stage);
      expect(later.sequence).toBe(earlier.sequence + 1);
      expect(later.reachedOn >= earlier.reachedOn).toBe(true);
    }
    expect((stages.at(-1)?.reachedOn ?? '') <= '2025-06-30').toBe(true);
  }
});

test('about seven registrations of ten come to recognition', () => {
  const recognised = [...dataSet.registrationStages()].filter(({ stage }) => stage === 'RECOGNISED').length;
  expect(recognised / dataSet.expected.registrations).toBeGreaterThan(0.6);
  expect(recognised / dataSet.expected.registrations).toBeLessThan(0.8);
});

test('reports are due as the schedule says, of a station to its district and of a centre to its province', () => {
  const schedules = new Map(facts.reportingSchedules.map((schedule) => [schedule.code, schedule]));
  const ends: Readonly<Record<string, string>> = { '2024-02': '2024-02-29', '2024-W05': '2024-02-04' };
  let checked = 0;
  for (const { scheduleCode, unitId, recipientUnitId, period, dueOn } of dataSet.progressReports()) {
    const schedule = schedules.get(scheduleCode);
    const unit = units.get(unitId);
    expect(recipientUnitId).toBe(
      schedule?.owedBy === 'COMMUNE_HEALTH_STATION' ? unit?.districtId : unit?.provinceId,
    );
    expect(/W/.test(period)).toBe(schedule?.frequency === 'WEEKLY');
    const end = ends[period];
    if (end === undefined) continue;
    expect(dueOn).toBe(addDays(end, schedule?.dueDays ?? Number.NaN));
    checked += 1;
  }
  expect(checked).toBeGreaterThan(100);
});

test('most reports come in time, some late, a few never', () => {
  const reports = [...dataSet.progressReports()];
  const share = (count: number) => count / reports.length;
  const never = reports.filter(({ submittedOn }) => submittedOn === null).length;
  const late = reports.filter(({ submittedOn, dueOn }) => submittedOn !== null && submittedOn > dueOn).length;
  expect(share(never)).toBeGreaterThan(0.04);
  expect(share(never)).toBeLessThan(0.08);
  expect(share(late)).toBeGreaterThan(0.13);
  expect(share(late)).toBeLessThan(0.19);
});

test('the stations of the 11 communes owe reports too', () => {
  const reporting = new Set([...dataSet.progressReports()].map(({ unitId }) => unitId));
  for (const { unitId } of facts.registrations) expect(reporting).toContain(unitId);
});
