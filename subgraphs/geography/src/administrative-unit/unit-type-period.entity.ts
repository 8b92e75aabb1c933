import { defineEntity, p } from '@mikro-orm/core';
import type { UnitType } from '@ntp-graph/kit';
import { table } from '../table.js';

/** Types change within an edition (xã to phường, tỉnh to city). Only units whose type changed have rows here. */
export const UnitTypePeriodEntity = defineEntity({
  name: 'UnitTypePeriod',
  tableName: 'unit_type_period',
  comment: 'Type and full name over time, of the units whose type changed within an edition.',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    unitId: p.text().index(),
    type: p.text().$type<UnitType>(),
    fullName: p.text(),
    validFrom: p.date().nullable(),
    validTo: p.date().nullable(),
    legalBasis: p.text().nullable(),
    confidence: p.text(),
  },
});

/** The type that a unit had for some time. */
export const t = table(UnitTypePeriodEntity, 't');
