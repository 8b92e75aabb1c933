import { defineEntity, p } from '@mikro-orm/core';
import { provenanceColumns } from '@ntp-graph/kit';

export const ComponentAreaEntity = defineEntity({
  name: 'ComponentArea',
  tableName: 'component_area',
  comment: 'Where components are carried out, one row per unit and component.',
  properties: {
    unitId: p.text().primary(),
    componentCode: p.text().primary(),
    ...provenanceColumns,
  },
});
