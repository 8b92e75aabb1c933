import { defineEntity, p } from '@mikro-orm/core';
import { provenanceColumns } from '@ntp-graph/kit';
import { CapitalType } from '../ledger/capital-type.js';
import { FundSource } from '../ledger/fund-source.js';
import { SettlementState } from './settlement-state.js';

/** The file with which a unit accounts for what it spent of a plan year. What is approved is in the ledger too. */
export const SettlementDossierEntity = defineEntity({
  name: 'SettlementDossier',
  tableName: 'settlement_dossier',
  comment: 'The file with which a unit accounts for what it spent of a plan year (hồ sơ quyết toán).',
  properties: {
    id: p.text().primary(),
    unitId: p.text().index(),
    programmeCode: p.text(),
    componentCode: p.text().nullable(),
    planYear: p.integer(),
    fundSource: p.enum(() => FundSource),
    capital: p.enum(() => CapitalType),
    state: p.enum(() => SettlementState),
    dueOn: p.date(),
    submittedOn: p.date().nullable(),
    approvedOn: p.date().nullable(),
    requestedAmount: p.bigint('bigint').nullable().comment('Whole đồng; null before submission.'),
    approvedAmount: p.bigint('bigint').nullable().comment('Whole đồng; null before approval.'),
    ...provenanceColumns,
  },
});
