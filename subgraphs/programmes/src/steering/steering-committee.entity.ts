import { defineEntity, p } from '@mikro-orm/core';
import { AdministrativeLevel, provenanceColumns } from '@ntp-graph/kit';

export const SteeringCommitteeEntity = defineEntity({
  name: 'SteeringCommittee',
  tableName: 'steering_committee',
  comment: 'Committees that steer the programmes (ban chỉ đạo).',
  properties: {
    code: p.text().primary(),
    nameVi: p.text(),
    nameEn: p.text(),
    level: p.enum(() => AdministrativeLevel),
    unitId: p.text().nullable().comment('Null for what is said of the committees of every province.'),
    statementId: p.text(),
    ...provenanceColumns,
  },
});
