import { defineEntity, p } from '@mikro-orm/core';
import { provenanceColumns } from '@ntp-graph/kit';
import { ObstacleCategory } from './obstacle-category.js';

export const ObstacleEntity = defineEntity({
  name: 'Obstacle',
  tableName: 'obstacle',
  comment: 'Difficulties that were raised, one row per statement and category.',
  checks: [{ name: 'obstacle_resolved_after_raised', expression: 'resolved_on >= raised_on' }],
  properties: {
    id: p.text().primary().comment('Statement and category, e.g. S001-05/DISBURSEMENT.'),
    category: p.enum(() => ObstacleCategory),
    descriptionVi: p.text(),
    descriptionEn: p.text(),
    unitId: p.text().nullable().index(),
    candidateUnitId: p
      .text()
      .nullable()
      .comment('A guess at an unnamed place; never to be read as a fact of it.'),
    programmeCode: p.text().nullable(),
    componentCode: p.text().nullable(),
    criterionId: p.text().nullable(),
    raisedOn: p.date(),
    resolvedOn: p.date().nullable(),
    statementId: p.text(),
    ...provenanceColumns,
  },
});
