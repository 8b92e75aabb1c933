import type { Named } from '@ntp-graph/kit';

/** The seven regions as 318/QĐ-TTg prints them, for sentences; geography owns the regions themselves. */
export const criteriaRegionNames: Readonly<Record<string, Named>> = {
  'NTM:TDMNPB': { nameVi: 'Trung du và miền núi phía Bắc', nameEn: 'Northern Midlands and Mountains' },
  'NTM:DBSH': { nameVi: 'Đồng bằng sông Hồng', nameEn: 'Red River Delta' },
  'NTM:BTB': { nameVi: 'Bắc Trung Bộ', nameEn: 'North Central' },
  'NTM:DHNTB': { nameVi: 'Duyên hải Nam Trung Bộ', nameEn: 'South Central Coast' },
  'NTM:TN': { nameVi: 'Tây Nguyên', nameEn: 'Central Highlands' },
  'NTM:DNB': { nameVi: 'Đông Nam Bộ', nameEn: 'South East' },
  'NTM:DBSCL': { nameVi: 'Đồng bằng sông Cửu Long', nameEn: 'Mekong River Delta' },
};
