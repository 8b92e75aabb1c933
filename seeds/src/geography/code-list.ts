import type { Edition } from './geography-data-set.js';

/** The decision that sets the codes of an edition. */
export const CODE_LIST: Readonly<Record<Edition, string>> = {
  '2004': '124/2004/QĐ-TTg',
  '2025': '19/2025/QĐ-TTg',
};

export const LAST_DAY_OF_2004 = '2025-06-30';
export const FIRST_DAY_OF_2025 = '2025-07-01';
