import { badInput, type Named } from '@ntp-graph/kit';

/**
 * The seven regions by which 318/QĐ-TTg varies its thresholds, in its order and as it prints them: not the six planning
 * regions of either edition. Geography owns the regions themselves; the names here are for sentences.
 */
export const criteriaRegionNames: Readonly<Record<string, Named>> = {
  'NTM:TDMNPB': { nameVi: 'Trung du và miền núi phía Bắc', nameEn: 'Northern Midlands and Mountains' },
  'NTM:DBSH': { nameVi: 'Đồng bằng sông Hồng', nameEn: 'Red River Delta' },
  'NTM:BTB': { nameVi: 'Bắc Trung Bộ', nameEn: 'North Central' },
  'NTM:DHNTB': { nameVi: 'Duyên hải Nam Trung Bộ', nameEn: 'South Central Coast' },
  'NTM:TN': { nameVi: 'Tây Nguyên', nameEn: 'Central Highlands' },
  'NTM:DNB': { nameVi: 'Đông Nam Bộ', nameEn: 'South East' },
  'NTM:DBSCL': { nameVi: 'Đồng bằng sông Cửu Long', nameEn: 'Mekong River Delta' },
};

/** Their ids. */
export const criteriaRegionIds: readonly string[] = Object.keys(criteriaRegionNames);

const scheme = 'NTM:';

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
    `one of ${criteriaRegionIds.map((known) => known.slice(scheme.length)).join(', ')}, alone or after "${scheme}"`,
  );
}
