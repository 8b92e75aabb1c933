import type { UnitRow } from './geography-data-set.js';
import { COUNTRY_ID } from './unit-id.js';

export const COUNTRY: UnitRow = {
  id: COUNTRY_ID,
  edition: null,
  code: 'VN',
  level: 'COUNTRY',
  parentId: null,
  provinceId: null,
  districtId: null,
  regionId: null,
  criteriaRegionId: null,
  name: 'Việt Nam',
  nameEn: 'Viet Nam',
  fullName: 'Cộng hòa xã hội chủ nghĩa Việt Nam',
  type: 'COUNTRY',
  isoCode: 'VN',
  validFrom: null,
  validFromCertainty: null,
  validTo: null,
  validToCertainty: null,
  legalBases: [],
};
