import { defineEntity, p } from '@mikro-orm/core';
import { provenanceColumns } from '@ntp-graph/kit';

/** Parts of some budgets were never published: a total is stored as printed, never added up from the parts. */
export const ProgrammeBudgetEntity = defineEntity({
  name: 'ProgrammeBudget',
  tableName: 'programme_budget',
  comment: 'Budgets of programmes by source, in whole đồng, as the resolution or decision states them.',
  properties: {
    programmeCode: p.text().primary(),
    periodStart: p.integer().primary(),
    periodEnd: p.integer(),
    total: p.bigint('bigint').nullable(),
    totalIsMinimum: p.boolean(),
    central: p.bigint('bigint').nullable(),
    centralInvestment: p.bigint('bigint').nullable(),
    centralRecurrent: p.bigint('bigint').nullable(),
    local: p.bigint('bigint').nullable(),
    credit: p.bigint('bigint').nullable(),
    other: p.bigint('bigint').nullable(),
    ...provenanceColumns,
  },
});
