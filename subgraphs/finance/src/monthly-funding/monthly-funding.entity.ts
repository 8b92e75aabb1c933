import { defineEntity, p } from '@mikro-orm/core';

const amount = () => p.bigint('bigint').nullable();

/**
 * What the ledger sums to by month over all units of a level that lie in a province: a fiftieth of its rows, and the
 * same totals. Triggers keep it, those of the ledger and those of the paths; nothing else may write to it.
 */
export const MonthlyFundingEntity = defineEntity({
  name: 'MonthlyFunding',
  tableName: 'monthly_funding',
  comment:
    'Sums of ledger_entry by month, over the units of a level in a province; kept by triggers. Null: no entry of that measure.',
  uniques: [
    {
      name: 'monthly_funding_key',
      expression:
        'create unique index "monthly_funding_key" on "finance"."monthly_funding" (level, plan_year, month, province_id, ' +
        'programme_code, component_code, origin_year, fund_source, capital, synthetic) nulls not distinct',
    },
  ],
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    level: p.text().comment('Of the units whose entries are summed.'),
    planYear: p.integer(),
    month: p.date().comment('The first day of the month of entry.'),
    provinceId: p.text().nullable().comment('That they lie in, or are; null for the country.'),
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
