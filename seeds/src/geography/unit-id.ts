import type { Edition } from './geography-data-set.js';

export const COUNTRY_ID = 'VN';

/** `2004:09307` */
export function unitId(edition: Edition, code: string): string {
  return `${edition}:${code}`;
}
