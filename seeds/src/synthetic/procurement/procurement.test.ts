import { describe, expect, it } from 'vitest';
import { sum } from '../sum.js';
import type { SettlementDossierRow } from '../synthetic-data-set.js';
import { demo, national } from '../testing/synthetic-data.js';

const data = demo();
const packages = data.procurementPackages();
const milestones = Map.groupBy(data.procurementMilestones(), ({ packageId }) => packageId);
const dossiers = data.settlementDossiers();

describe('synthetic procurement', () => {
  it('is flagged, modest and the same at both scales', () => {
    for (const { synthetic, sourceId } of packages) expect([synthetic, sourceId]).toEqual([true, null]);
    expect(packages.length + milestones.size * 5 + dossiers.length).toBeLessThan(6_000);
    expect(national().procurementPackages()).toEqual(packages);
  });

  it('passes its stages in order and stops at one for good', () => {
    for (const { id, tenderEnd, contractStart, contractAmount, plannedAmount } of packages) {
      const own = milestones.get(id) ?? [];
      expect(own.map(({ stage }) => stage)).toEqual([
        'PLANNING',
        'TENDER',
        'AWARD',
        'CONTRACT',
        'IMPLEMENTATION',
      ]);
      const met = own.flatMap(({ dateMet }) => dateMet ?? []);
      expect(met).toEqual(met.toSorted());
      expect(own.slice(met.length).every(({ dateMet }) => dateMet === null)).toBe(true);
      expect([tenderEnd, contractStart]).toEqual([own[1]?.dateMet, own[3]?.dateMet]);
      expect(contractAmount === null).toBe(contractStart === null);
      expect(contractAmount ?? 0).toBeLessThanOrEqual(plannedAmount);
    }
  });

  it('has packages that are more than 90 days late', () => {
    const finished = packages.filter(({ id }) => milestones.get(id)?.at(-1)?.dateMet);
    const late = finished.filter(({ id }) => {
      const last = milestones.get(id)?.at(-1);
      return Date.parse(last?.dateMet ?? '') - Date.parse(last?.dueDate ?? '') > 90 * 86_400_000;
    });
    expect(late.length / finished.length).toBeGreaterThan(0.1);
    expect(late.length / finished.length).toBeLessThan(0.9);
  });
});

describe('synthetic settlement', () => {
  it('approves to the đồng what the ledger has as settled', () => {
    const ofProvince = new Map<string, number>();
    const key = (row: Pick<SettlementDossierRow, 'unitId' | 'componentCode' | 'planYear' | 'fundSource'>) =>
      [row.unitId, row.componentCode, row.planYear, row.fundSource].join('/');
    for (const row of data.ledgerEntries()) {
      if (row.measure === 'SETTLED' && row.unitId.length === 7) ofProvince.set(key(row), row.amount);
    }
    const approved = dossiers.filter(({ state }) => state === 'APPROVED');
    expect(new Map(approved.map((row) => [key(row), row.approvedAmount]))).toEqual(ofProvince);
    expect(sum(approved.map(({ approvedAmount }) => approvedAmount ?? 0))).toBeGreaterThan(0);
  });

  it('has an amount only from its state on', () => {
    for (const { state, submittedOn, approvedOn, requestedAmount, approvedAmount } of dossiers) {
      expect(requestedAmount === null, state).toBe(state === 'PREPARING');
      expect(submittedOn === null, state).toBe(state === 'PREPARING');
      expect(approvedAmount === null, state).toBe(state !== 'APPROVED');
      expect(approvedOn === null, state).toBe(state !== 'APPROVED');
      expect(approvedAmount ?? 0).toBeLessThanOrEqual(requestedAmount ?? 0);
    }
    expect(new Set(dossiers.map(({ state }) => state)).size).toBe(4);
  });
});
