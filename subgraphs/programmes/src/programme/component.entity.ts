import { defineEntity, p } from '@mikro-orm/core';
import { provenanceColumns } from '@ntp-graph/kit';
import { ComponentKind } from './component-kind.js';
import { HealthSector } from './health-sector.js';

export const ComponentEntity = defineEntity({
  name: 'Component',
  tableName: 'component',
  comment: 'Contents, projects, sub-projects and other parts of programmes.',
  properties: {
    code: p.text().primary(),
    programmeCode: p.text().index(),
    parentCode: p.text().nullable(),
    kind: p.enum(() => ComponentKind),
    number: p.text(),
    nameVi: p.text(),
    nameEn: p.text(),
    healthSector: p.enum(() => HealthSector),
    healthLead: p.text().nullable(),
    ...provenanceColumns,
  },
});
