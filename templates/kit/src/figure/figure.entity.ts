import { defineEntity, p } from '@mikro-orm/core';

/** What was counted in a unit in a year. */
export const FigureEntity = defineEntity({
  name: 'Figure',
  tableName: 'figure',
  comment: 'What was counted in a unit in a year.',
  properties: {
    unitId: p.text().primary(),
    year: p.integer().primary(),
    count: p.integer(),
  },
});
