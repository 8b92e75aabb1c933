import { defineEntity, p } from '@mikro-orm/core';
import { provenanceColumns } from '@ntp-graph/kit';
import { CapitalType } from './capital-type.js';
import { FundSource } from './fund-source.js';
import { FundingMeasure } from './funding-measure.js';

/**
 * One signed movement of money. Nothing is changed or removed: a correction is an entry of the opposite sign, so that
 * what was known on any day stays readable. A cumulative figure on a day is the sum of the entries up to it.
 *
 * The index holds all that a sum needs: the funding of some units in a year is read without touching the table.
 */
export const LedgerEntryEntity = defineEntity({
  name: 'LedgerEntry',
  tableName: 'ledger_entry',
  comment: 'Signed movements of money, append-only: a correction is an entry of the opposite sign.',
  indexes: [
    {
      name: 'ledger_entry_unit_id_plan_year',
      properties: ['unitId', 'planYear'],
      include: [
        'programmeCode',
        'componentCode',
        'originYear',
        'fundSource',
        'capital',
        'measure',
        'enteredOn',
        'amount',
        'synthetic',
      ],
    },
    {
      name: 'ledger_entry_changed_at',
      expression:
        'create index "ledger_entry_changed_at" on "finance"."ledger_entry" using brin (changed_at)',
    },
  ],
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    unitId: p.text().comment('The unit whose money it is. Units of different levels tell of the same money.'),
    programmeCode: p.text(),
    componentCode: p.text().nullable(),
    planYear: p.integer().comment('The budget year that the money is spent under.'),
    originYear: p.integer().comment('The budget year that the money was first given for.'),
    fundSource: p.enum(() => FundSource),
    capital: p.enum(() => CapitalType),
    measure: p.enum(() => FundingMeasure),
    enteredOn: p.date(),
    amount: p.bigint('bigint').comment('Whole đồng; negative in a correction.'),
    ...provenanceColumns,
    changedAt: p
      .datetime()
      .defaultRaw('now()')
      .comment('When the row was written here; entered_on is the day of the movement.'),
  },
});
