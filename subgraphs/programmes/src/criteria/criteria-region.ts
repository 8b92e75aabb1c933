import { badInput, type Named } from '@ntp-graph/kit';

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

const scheme = 'NTM:';

/** The seven regions by which 318/QĐ-TTg varies its thresholds: not the six planning regions of either edition. */
const codes = ['TDMNPB', 'DBSH', 'BTB', 'DHNTB', 'TN', 'DNB', 'DBSCL'];

/** Their ids, in the order of the decision. */
export const criteriaRegionIds: readonly string[] = codes.map((code) => `${scheme}${code}`);

/**
 * The id of a criteria region from its code or its id; any other text is BAD_USER_INPUT.
 *
 * @example
 * criteriaRegionId('DBSH') // 'NTM:DBSH'
 */
export function criteriaRegionId(region: string): string {
  const id = region.startsWith(scheme) ? region : `${scheme}${region}`;
  if (criteriaRegionIds.includes(id)) return id;
  throw badInput(
    `${JSON.stringify(region)} is not a region of the criteria`,
    `one of ${codes.join(', ')}, alone or after "${scheme}"`,
  );
}
