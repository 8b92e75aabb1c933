import { defineEntity, p } from '@mikro-orm/core';

/** Types change within an edition (xã to phường, tỉnh to city). Only units whose type changed have rows here. */
export const UnitTypePeriodEntity = defineEntity({
  name: 'UnitTypePeriod',
  tableName: 'unit_type_period',
  comment: 'Type and full name over time, of the units whose type changed within an edition.',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    unitId: p.text().index(),
    type: p.text(),
    fullName: p.text(),
    validFrom: p.date().nullable(),
    validTo: p.date().nullable(),
    legalBasis: p.text().nullable(),
    confidence: p.text(),
  },
});
