import { defineEntity, p } from '@mikro-orm/core';
import { provenanceColumns } from '@ntp-graph/kit';

export const OverlapFundEntity = defineEntity({
  name: 'OverlapFund',
  tableName: 'overlap_fund',
  comment: 'What funds the object of an overlap: a component, or money outside the programmes.',
  checks: [
    {
      name: 'overlap_fund_is_component_or_other',
      expression: '(component_code is null) <> (other_fund is null)',
    },
  ],
  properties: {
    overlapCode: p.text().primary(),
    sequence: p.integer().primary(),
    componentCode: p.text().nullable().index(),
    otherFund: p.text().nullable().comment('Name of a source of money that is no National Target Programme.'),
    ...provenanceColumns,
  },
});
