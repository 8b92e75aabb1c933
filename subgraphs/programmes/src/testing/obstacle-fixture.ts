import type { Fixture } from '@ntp-graph/kit/testing';
import { fixture, type TestRow } from './fixture.js';

const nowhere = { unit_id: null, candidate_unit_id: '2004:20' };
const bacNinh = { unit_id: '2004:27' };

function stated(id: string, day: TestRow, more: TestRow): TestRow {
  return {
    id,
    description_vi: `Mô tả ${id}`,
    description_en: `Description of ${id}`,
    ...day,
    synthetic: false,
    source_id: 'the-document',
    quote: `words of ${id}`,
    confidence: 'HIGH',
    ...more,
  };
}

function obstacle(statementId: string, category: string, raisedOn: string, more: TestRow): TestRow {
  const id = `${statementId}/${category}`;
  return stated(id, { raised_on: raisedOn }, { statement_id: statementId, category, ...more });
}

/** Two of the unnamed place, one of old Bắc Ninh about a criterion, one of the country that was resolved. */
const obstacles: readonly TestRow[] = [
  obstacle('S001-05', 'DISBURSEMENT', '2023-11-24', nowhere),
  obstacle('S001-08', 'PROCUREMENT', '2023-11-24', nowhere),
  obstacle('S002-03', 'BEHIND_TARGET', '2024-01-18', {
    ...bacNinh,
    programme_code: 'NTM',
    criterion_id: 'NTM-COMMUNE-ADV-2021/14.4',
  }),
  obstacle('S004-04', 'PROCUREMENT', '2023-02-24', { unit_id: 'VN', resolved_on: '2023-07-01' }),
];

const proposals: readonly TestRow[] = [
  stated('S001-10', { proposed_on: '2023-11-24' }, { ...nowhere, obstacle_ids: ['S001-08/PROCUREMENT'] }),
];

const directives: readonly TestRow[] = [
  stated(
    'S001-11',
    { issued_on: '2023-11-24' },
    {
      ...nowhere,
      issued_by: 'Sở Y tế',
      obstacle_ids: ['S001-05/DISBURSEMENT', 'S001-08/PROCUREMENT'],
      proposal_ids: ['S001-10'],
    },
  ),
  stated('S002-24', { issued_on: '2024-01-18' }, { ...bacNinh, obstacle_ids: [], proposal_ids: [] }),
];

/** Obstacles, and what was proposed and ordered against them. */
export const obstacleFixtures: readonly Fixture[] = [
  fixture('obstacle', obstacles),
  fixture('proposal', proposals),
  fixture('directive', directives),
];
