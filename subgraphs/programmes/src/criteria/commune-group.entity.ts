import { defineEntity, p } from '@mikro-orm/core';
import { provenanceColumns } from '@ntp-graph/kit';

/** 51/2025/QĐ-TTg varies its thresholds by these groups, where 318/QĐ-TTg has regions. */
export const CommuneGroupEntity = defineEntity({
  name: 'CommuneGroup',
  tableName: 'commune_group',
  comment: 'Which of the groups 1, 2 and 3 of 51/2025/QĐ-TTg a commune is in.',
  checks: [{ name: 'commune_group_number', expression: 'number = any(array[1, 2, 3])' }],
  properties: {
    unitId: p.text().primary(),
    number: p.integer(),
    ...provenanceColumns,
  },
});
