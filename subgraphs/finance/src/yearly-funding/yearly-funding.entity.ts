import { defineEntity, p } from '@mikro-orm/core';

const amount = () => p.bigint('bigint').nullable();

/**
 * What the ledger sums to over the whole of a plan year: a tenth of its rows, and the same totals. Triggers of the
 * ledger keep it, in the transaction that enters the money; nothing else may write to it. A measure that no entry has
 * is null, which is not the same as 0.
 *
 * Two indexes, and each holds all that a sum needs: the key begins with the year, so that a year of the whole country is
 * one stretch of it; the other with the unit, for all years of some units.
 */
export const YearlyFundingEntity = defineEntity({
  name: 'YearlyFunding',
  tableName: 'yearly_funding',
  comment: 'Sums of ledger_entry over a plan year, kept by its triggers. Null: no entry of that measure.',
  uniques: [
    {
      name: 'yearly_funding_key',
      expression:
        'create unique index "yearly_funding_key" on "finance"."yearly_funding" (plan_year, unit_id, ' +
        'programme_code, component_code, origin_year, fund_source, capital, synthetic) ' +
        'include (planned, allocated, carried_over, disbursed, settled, transferred, transferred_on) nulls not distinct',
    },
  ],
  indexes: [
    {
      name: 'yearly_funding_unit_id_plan_year',
      properties: ['unitId', 'planYear'],
      include: [
        'programmeCode',
        'componentCode',
        'originYear',
        'fundSource',
        'capital',
        'synthetic',
        'planned',
        'allocated',
        'carriedOver',
        'disbursed',
        'settled',
        'transferred',
        'transferredOn',
      ],
    },
  ],
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    planYear: p.integer(),
    unitId: p.text(),
    programmeCode: p.text(),
    componentCode: p.text().nullable(),
    originYear: p.integer(),
    fundSource: p.text(),
    capital: p.text(),
    synthetic: p.boolean(),
    planned: amount(),
    allocated: amount(),
    carriedOver: amount(),
    disbursed: amount(),
    settled: amount(),
    transferred: amount(),
    transferredOn: p.date().nullable().comment('The first day on which anything was transferred.'),
  },
});
