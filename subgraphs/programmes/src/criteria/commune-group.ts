import { badInput } from '@ntp-graph/kit';

const scheme = 'NTM-GROUP:';

/** How thresholds name a commune group: `communeGroupArea(1)` is `NTM-GROUP:1`. */
export function communeGroupArea(number: number): string {
  return `${scheme}${number}`;
}

/** Whether an area of thresholds is a commune group. */
export function isCommuneGroupArea(area: string): boolean {
  return area.startsWith(scheme);
}

/** The group that an area names; null when it is a region. */
export function communeGroupOf(area: string): number | null {
  return isCommuneGroupArea(area) ? Number(area.slice(scheme.length)) : null;
}

/** The number itself when there is such a group; any other is BAD_USER_INPUT. */
export function checkCommuneGroup(number: number): number {
  if (number === 1 || number === 2 || number === 3) return number;
  throw badInput(`${number} is not a commune group`, '1, 2 or 3, the groups of 51/2025/QĐ-TTg');
}
