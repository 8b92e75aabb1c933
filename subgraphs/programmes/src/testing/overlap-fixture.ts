import type { Fixture } from '@ntp-graph/kit/testing';
import { fact, fixture, type TestRow } from './fixture.js';

function overlap(code: string): TestRow {
  return { code, object_vi: `Đối tượng ${code}`, object_en: `Object ${code}`, ...fact('1719-QD-TTg') };
}

function fund(overlapCode: string, sequence: number, of: TestRow): TestRow {
  return { overlap_code: overlapCode, sequence, ...of, ...fact('1719-QD-TTg', 'MEDIUM') };
}

function area(unitId: string, componentCode: string, synthetic = true): TestRow {
  return { unit_id: unitId, component_code: componentCode, synthetic };
}

const funds: readonly TestRow[] = [
  fund('STUNTING', 1, { component_code: 'GN.P3.S2' }),
  fund('STUNTING', 2, { component_code: 'DTTS.P7.C3' }),
  fund('STATION', 1, { component_code: 'DTTS.P4' }),
  fund('STATION', 2, { component_code: 'DTTS.P7.C1' }),
  fund('STATION', 3, { other_fund: 'Chương trình phục hồi' }),
];

/**
 * Stunting: GN in the district of Quế Võ, DTTS in Châu Phong alone, so that both are at work in Châu Phong only.
 * Stations: two components of one programme in Châu Phong, which is no overlap of programmes.
 */
const areas: readonly TestRow[] = [
  area('2004:259', 'GN.P3.S2', false),
  area('2004:09292', 'DTTS.P7.C3'),
  area('2004:09292', 'DTTS.P4'),
  area('2004:09292', 'DTTS.P7.C1'),
];

const successions: readonly TestRow[] = [
  {
    id: 'DTTS.P7>NTP-YT',
    predecessor_code: 'DTTS',
    predecessor_component_code: 'DTTS.P7',
    successor_code: 'NTP-YT',
    relation: 'PARTIAL',
    effective_on: '2026-01-01',
    ...fact('262-2025-QH15', 'LOW_MEDIUM'),
  },
];

/** Overlaps, what funds them and where; and a component that is taken over. */
export const overlapFixtures: readonly Fixture[] = [
  fixture('overlap', [overlap('STUNTING'), overlap('STATION')]),
  fixture('overlap_fund', funds),
  fixture('component_area', areas),
  fixture('programme_succession', successions),
];
