import { defineEntity, p } from '@mikro-orm/core';
import type { Confidence } from '@ntp-graph/kit';
import type { SuccessionRelation } from './unit-succession.type.js';

export const UnitSuccessionEntity = defineEntity({
  name: 'UnitSuccession',
  tableName: 'unit_succession',
  comment: 'Which unit took over which: one edge per predecessor and successor.',
  properties: {
    predecessorId: p.text().primary(),
    successorId: p.text().primary().index(),
    relation: p.text().$type<SuccessionRelation>(),
    effectiveOn: p.date().nullable(),
    legalBasis: p.text().nullable(),
    confidence: p.text().$type<Confidence>(),
    note: p.text().nullable(),
    noteVi: p.text().nullable(),
  },
});
