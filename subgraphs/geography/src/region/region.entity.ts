import { defineEntity, p } from '@mikro-orm/core';

export const RegionEntity = defineEntity({
  name: 'Region',
  tableName: 'region',
  comment: 'Regions of three schemes: the planning regions of each edition, and those of the NTM criteria.',
  properties: {
    id: p.text().primary(),
    scheme: p.text(),
    code: p.text(),
    name: p.text(),
    nameEn: p.text(),
    legalBasis: p.text(),
  },
});
