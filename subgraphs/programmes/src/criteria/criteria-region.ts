import { badInput } from '@ntp-graph/kit';

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
