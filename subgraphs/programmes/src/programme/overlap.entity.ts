import { defineEntity, p } from '@mikro-orm/core';
import { provenanceColumns } from '@ntp-graph/kit';

export const OverlapEntity = defineEntity({
  name: 'Overlap',
  tableName: 'overlap',
  comment: 'Kinds of object that components of different programmes fund in the same places.',
  properties: {
    code: p.text().primary(),
    objectVi: p.text(),
    objectEn: p.text(),
    ...provenanceColumns,
  },
});
