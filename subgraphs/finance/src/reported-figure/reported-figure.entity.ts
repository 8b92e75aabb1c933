import { defineEntity, p } from '@mikro-orm/core';
import { provenanceColumns } from '@ntp-graph/kit';
import { FundingMeasure } from '../ledger/funding-measure.js';
import {
  AmountQualifier,
  ReportedCapital,
  ReportedFundSource,
  ReportedProgrammeScope,
} from './reported-enums.js';

/** A figure as a document prints it. Published figures do not reconcile with each other, and none is adjusted. */
export const ReportedFigureEntity = defineEntity({
  name: 'ReportedFigure',
  tableName: 'reported_figure',
  comment:
    'Finance figures as documents print them, never adjusted. Cumulative: never to be added over time.',
  properties: {
    id: p.text().primary(),
    programmeCode: p.text().nullable(),
    componentCode: p.text().nullable(),
    programmeScope: p.enum(() => ReportedProgrammeScope),
    unitId: p.text().nullable(),
    candidateUnitId: p.text().nullable().comment('Where it is guessed to be, when it names no place.'),
    planYearStart: p.integer(),
    planYearEnd: p.integer(),
    asOf: p.date().nullable(),
    asOfText: p.text().nullable(),
    measure: p.enum(() => FundingMeasure),
    capital: p.enum(() => ReportedCapital),
    fundSource: p.enum(() => ReportedFundSource),
    includesCarryOver: p.boolean().nullable(),
    amount: p.bigint('bigint').nullable().comment('Whole đồng; null when the figure is in another currency.'),
    amountIs: p.enum(() => AmountQualifier),
    currency: p.text(),
    originalAmount: p.decimal('string').columnType('numeric'),
    originalScale: p
      .decimal('string')
      .columnType('numeric')
      .comment('What the printed amount is counted in, e.g. 1000000000.'),
    reportedRate: p.decimal('string').columnType('numeric').nullable().comment('Percent, as printed.'),
    ...provenanceColumns,
  },
});
