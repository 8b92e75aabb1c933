import { defineEntity, p } from '@mikro-orm/core';
import { provenanceColumns } from '@ntp-graph/kit';
import { ProgrammeSuccessionRelation } from './programme-succession-relation.js';

export const ProgrammeSuccessionEntity = defineEntity({
  name: 'ProgrammeSuccession',
  tableName: 'programme_succession',
  comment: 'What takes a programme or a component over.',
  properties: {
    id: p.text().primary().comment('Codes of what is taken over and of what takes over, e.g. NTM>NTP-INT.'),
    predecessorCode: p.text().comment('Programme taken over, or whose component is.'),
    predecessorComponentCode: p.text().nullable(),
    successorCode: p.text(),
    successorComponentCode: p.text().nullable(),
    relation: p.enum(() => ProgrammeSuccessionRelation),
    effectiveOn: p.date(),
    ...provenanceColumns,
  },
});
