import { describe, expect, it } from 'vitest';
import { readFacts } from './read-facts.js';

const facts = readFacts();

describe('how the programmes are carried out, as documents tell', () => {
  it('the 11 communes of Bắc Ninh are registered for 2023, each in the words of its statement', () => {
    expect(facts.registrations).toHaveLength(11);
    for (const { id, unitId, year, target, quote, statementId, synthetic } of facts.registrations) {
      expect({ id, year, synthetic }).toEqual({
        id: `${unitId}/${target}/2023`,
        year: 2023,
        synthetic: false,
      });
      expect(quote).toBe(facts.statements.find((statement) => statement.id === statementId)?.quote);
    }
    expect(facts.registrations.find(({ unitId }) => unitId === '2004:09307')?.quote).toBe(
      'Mộ Đạo, Châu Phong (TX Quế Võ)',
    );
  });

  it('none of them is recognised: no stage but REGISTERED, on a day that is not stated', () => {
    const stages = facts.registrationStages.map(({ sequence, stage, reachedOn, reportedOn }) =>
      [sequence, stage, reachedOn, reportedOn].join(' '),
    );
    expect(new Set(stages)).toEqual(new Set(['1 REGISTERED  2024-01-18']));
    expect(stages).toHaveLength(11);
  });

  it('a commitment is less than sure for a single commune, and has no due day', () => {
    for (const { confidence, signedOn, dueOn, note } of facts.commitments) {
      expect([confidence, signedOn, dueOn]).toEqual(['MEDIUM', '2024-01-18', null]);
      expect(note).toContain('names no commune');
    }
  });

  it('the days on which reports are due are an assumption, and say so', () => {
    for (const { confidence, note } of facts.reportingSchedules) {
      expect(confidence).toBe('LOW');
      expect(note).toContain('are assumptions of ours');
    }
  });

  it('obstacles of document 001 have no unit, only a candidate, and its note', () => {
    const unnamed = facts.obstacles.filter(({ id }) => id.startsWith('S001-'));
    expect(unnamed.map(({ category }) => category).sort()).toEqual([
      'BEHIND_TARGET',
      'COORDINATION',
      'DEPENDENCE_ON_UPPER_LEVEL',
      'DISBURSEMENT',
      'OVERLAP',
      'PROCUREMENT',
    ]);
    for (const { unitId, candidateUnitId, note } of unnamed) {
      expect([unitId, candidateUnitId]).toEqual([null, '2004:20']);
      expect(note).toContain('~65%');
    }
  });

  it('no obstacle is resolved: no document says when one was', () => {
    expect(facts.obstacles.filter(({ resolvedOn }) => resolvedOn !== null)).toEqual([]);
  });

  it('an obstacle that is only inferred is never HIGH', () => {
    const inferred = facts.obstacles.filter(({ note }) => note?.startsWith('inferred'));
    expect(inferred.map(({ id, confidence }) => [id, confidence])).toEqual([
      ['S002-23/DATA_SUPPLY', 'MEDIUM'],
    ]);
  });

  it('every statement that proposes, orders or names an obstacle is one here', () => {
    const ofKind = (kind: string) => facts.statements.filter((row) => row.kind === kind).map(({ id }) => id);
    expect(facts.proposals.map(({ id }) => id)).toEqual(ofKind('PROPOSAL'));
    expect(facts.directives.map(({ id }) => id)).toEqual(ofKind('DIRECTIVE'));
    const named = new Set(facts.obstacles.map(({ statementId }) => statementId));
    expect(ofKind('OBSTACLE').filter((id) => !named.has(id))).toEqual([]);
  });

  it('16 facilities are proposed and 50 doctors expected; 22 points and 21 provinces are two counts', () => {
    const figures = facts.activityFigures.map(({ activityCode, status, quantity, unitOfMeasure }) =>
      [activityCode, status, quantity, unitOfMeasure].join(' '),
    );
    expect(figures).toEqual([
      'HERB-SURVEY ACTUAL 22 points',
      'HERB-SURVEY ACTUAL 21 provinces',
      'EQUIPMENT-DISTRICT-HEALTH PROPOSED 16 facilities',
      'DOCTOR-TRAINING-CKI ACTUAL 150 doctors',
      'DOCTOR-HANDOVER-CKI EXPECTED 50 doctors',
      'DOCTOR-HANDOVER-CKI EXPECTED 10 specialities',
      'DOCTOR-HANDOVER-CKI EXPECTED 32 districts',
      'DOCTOR-HANDOVER-CKI EXPECTED 8 provinces',
    ]);
  });

  it('the doctors are paid by Project 585 and Quỹ Thiện Tâm, not by DTTS', () => {
    const doctors = facts.activities.filter(({ code }) => code.startsWith('DOCTOR-'));
    expect(
      doctors.map(({ programmeCode, componentCode, otherFundVi }) => [
        programmeCode,
        componentCode,
        otherFundVi,
      ]),
    ).toEqual([
      [null, null, 'Đề án 585, Quỹ Thiện Tâm'],
      [null, null, 'Đề án 585, Quỹ Thiện Tâm'],
    ]);
  });

  it('an overlap is of components of different programmes', () => {
    for (const { code } of facts.overlaps) {
      const programmes = facts.overlapFunds
        .filter(({ overlapCode }) => overlapCode === code)
        .map(({ componentCode }) => componentCode?.split('.')[0]);
      expect(new Set(programmes).size).toBeGreaterThan(1);
    }
    expect(facts.overlapFunds.find(({ otherFund }) => otherFund !== null)?.otherFundVi).toBe(
      'Chương trình phục hồi và phát triển kinh tế - xã hội',
    );
  });

  it('what moves to the health programme of 2026 is inferred, and never surer than LOW_MEDIUM', () => {
    const toHealth = facts.programmeSuccessions.filter(({ successorCode }) => successorCode === 'NTP-YT');
    expect(toHealth.map(({ predecessorComponentCode }) => predecessorComponentCode)).toEqual([
      'NTM.C05',
      'GN.P3.S2',
      'DTTS.P7',
    ]);
    for (const { confidence, note } of toHealth) {
      expect(confidence).toBe('LOW_MEDIUM');
      expect(note).toMatch(/^inferred/);
    }
  });
});
