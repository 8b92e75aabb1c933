import { defineEntity, p } from '@mikro-orm/core';
import { Comparator, provenanceColumns } from '@ntp-graph/kit';
import { StatementKind } from './statement-kind.js';

export const StatementEntity = defineEntity({
  name: 'Statement',
  tableName: 'statement',
  comment: 'What the documents state, one row per fact, exactly as stated.',
  properties: {
    id: p.text().primary().comment('Document and number, e.g. S000-05.'),
    documentSourceId: p.text(),
    kind: p.enum(() => StatementKind),
    subject: p.text().comment('Summary in English.'),
    topic: p.text().comment('The subgraph whose matter it is, in small letters.'),
    place: p.text().comment('As printed.'),
    unitId: p.text().nullable().index(),
    candidateUnitId: p
      .text()
      .nullable()
      .comment('A guess at an unnamed place; never to be read as a fact of it.'),
    occurredOn: p.date().nullable(),
    period: p.text().nullable(),
    value: p.decimal('string').columnType('numeric').nullable(),
    valueText: p.text().nullable(),
    low: p.decimal('string').columnType('numeric').nullable(),
    high: p.decimal('string').columnType('numeric').nullable(),
    unit: p.text().nullable().comment('Unit of measure.'),
    comparator: p.enum(() => Comparator).nullable(),
    ...provenanceColumns,
  },
});
