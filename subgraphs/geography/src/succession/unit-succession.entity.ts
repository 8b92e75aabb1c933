import { defineEntity, p } from '@mikro-orm/core';

export const UnitSuccessionEntity = defineEntity({
  name: 'UnitSuccession',
  tableName: 'unit_succession',
  comment: 'Which unit took over which: one edge per predecessor and successor.',
  properties: {
    predecessorId: p.text().primary(),
    successorId: p.text().primary().index(),
    relation: p.text(),
    effectiveOn: p.date().nullable(),
    legalBasis: p.text().nullable(),
    confidence: p.text(),
    note: p.text().nullable(),
  },
});
