import { defineEntity, p } from '@mikro-orm/core';
import { type Comparator, provenanceColumns } from '@ntp-graph/kit';
import type { AssigningAuthority } from './assigning-authority.js';

export const TargetEntity = defineEntity({
  name: 'Target',
  tableName: 'target',
  comment: 'Values that an authority has set for an area and a period. Several authorities may set one each.',
  uniques: [
    {
      name: 'target_key',
      expression:
        'create unique index "target_key" on "indicators"."target" (area_id, indicator_code, period, assigned_by, ' +
        'legal_basis_number, published_on) nulls not distinct',
    },
  ],
  indexes: [
    { properties: ['unitId', 'indicatorCode', 'periodEnd'] },
    { properties: ['indicatorCode', 'periodEnd', 'id'] },
    { properties: ['periodEnd', 'id'] },
  ],
  checks: [{ name: 'target_one_area', expression: 'num_nonnulls(unit_id, region_id) = 1' }],
  properties: {
    id: p.bigint().primary().autoincrement(),
    indicatorCode: p.text(),
    unitId: p.text().nullable(),
    regionId: p.text().nullable(),
    areaId: p.text().generated('(coalesce(unit_id, region_id)) stored'),
    period: p.text(),
    periodStart: p.date(),
    periodEnd: p.date(),
    value: p.decimal().columnType('numeric'),
    comparator: p.text().$type<Comparator>(),
    assignedBy: p.text().$type<AssigningAuthority>(),
    legalBasisNumber: p.text().nullable(),
    legalBasisIssuedOn: p.date().nullable(),
    publishedOn: p.date().nullable(),
    ...provenanceColumns,
  },
});
