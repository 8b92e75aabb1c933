import { defineEntity, p } from '@mikro-orm/core';
import { provenanceColumns } from '@ntp-graph/kit';
import { ProcurementCategory, ProcurementMethod } from './procurement-enums.js';

/** What is bought in one tender. When each stage was due and met is in its milestones. */
export const ProcurementPackageEntity = defineEntity({
  name: 'ProcurementPackage',
  tableName: 'procurement_package',
  comment: 'What is bought in one tender (gói thầu), in the terms of OCDS.',
  properties: {
    id: p.text().primary(),
    unitId: p.text().index().comment('The unit that buys.'),
    programmeCode: p.text(),
    componentCode: p.text().nullable(),
    planYear: p.integer(),
    title: p.text(),
    category: p.enum(() => ProcurementCategory),
    method: p.enum(() => ProcurementMethod),
    plannedAmount: p.bigint('bigint').comment('Whole đồng, before the tender.'),
    contractAmount: p.bigint('bigint').nullable().comment('Whole đồng; null before the contract.'),
    tenderStart: p.date().nullable(),
    tenderEnd: p.date().nullable(),
    contractStart: p.date().nullable(),
    contractEnd: p.date().nullable(),
    ...provenanceColumns,
  },
});
