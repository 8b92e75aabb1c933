import { defineEntity, p } from '@mikro-orm/core';
import type { RegionScheme } from './region.type.js';

export const RegionEntity = defineEntity({
  name: 'Region',
  tableName: 'region',
  comment: 'Regions of three schemes: the planning regions of each edition, and those of the NTM criteria.',
  properties: {
    id: p.text().primary(),
    scheme: p.text().$type<RegionScheme>(),
    code: p.text(),
    name: p.text(),
    nameEn: p.text(),
    legalBasis: p.text(),
  },
});
