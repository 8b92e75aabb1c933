import { defineEntity, p } from '@mikro-orm/core';
import type { AdministrativeLevel } from '@ntp-graph/kit';
import { table } from '../table.js';

/** From which day on the units of a level that we list are all that there were. */
export const FirstDayEntity = defineEntity({
  name: 'FirstDay',
  tableName: 'first_day',
  comment: 'The day from which our lists of the units of a level are complete.',
  properties: {
    level: p.text().$type<AdministrativeLevel>().primary(),
    day: p.date(),
    legalBasis: p.text().nullable(),
    source: p.text(),
    confidence: p.text(),
  },
});

/** The first day that a piece of a statement is about. */
export const f = table(FirstDayEntity, 'f');
