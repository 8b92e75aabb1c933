import type { Capital } from '../synthetic-data-set.js';

/** The rate of the carried-over money alone, which follows from two published rates: see `DisbursementCurves`. */
export const CARRIED_IN_F07 = 'F07 without F06';

/** A published rate by the id of its figure, or a supposed one in percent on a day. */
export type DisbursementPoint = string | readonly [day: string, percent: number];

/** Percent of the plan of a year that is disbursed in all by a day, without money carried over. */
export const OWN_YEAR_POINTS: Readonly<
  Record<Capital, Readonly<Record<number, readonly DisbursementPoint[]>>>
> = {
  INVESTMENT: {
    // The money of 2022 was assigned on 2022-05-28. F03: 54 % when the books closed.
    2022: [['2022-07-31', 0], ['2022-08-31', 5], ['2022-10-31', 18], ['2022-12-31', 42], 'F03'],
    // F06: 41.9 %. F12: about a fifth of the plan was left to be carried over.
    2023: [
      ['2022-12-31', 0],
      ['2023-03-31', 8],
      ['2023-06-30', 26],
      'F06',
      ['2023-12-31', 74],
      ['2024-01-31', 79],
    ],
    // F11: 12 %. F13: 59.25 %. How the year ended is not published.
    2024: [['2023-12-31', 0], 'F11', ['2024-06-30', 34], 'F13', ['2024-12-31', 77], ['2025-01-31', 83]],
    // F20: 14.21 %. F21: 44.47 %. F22: 52.5 %.
    2025: [
      ['2024-12-31', 0],
      'F20',
      'F21',
      'F22',
      ['2025-10-31', 71],
      ['2025-12-31', 84],
      ['2026-01-31', 89],
    ],
  },
  RECURRENT: {
    // F01: 88.95 %.
    2021: [['2021-10-31', 0], ['2021-11-30', 45], 'F01', ['2022-01-31', 90.5]],
    // F04: 7.82 %.
    2022: [['2022-07-31', 0], ['2022-10-31', 2], ['2022-12-31', 5.5], 'F04'],
    // F05: 5.33 %.
    2023: [['2023-02-28', 0], 'F05', ['2023-09-30', 16], ['2023-12-31', 38], ['2024-01-31', 44]],
    2024: [
      ['2024-02-29', 0],
      ['2024-06-30', 13],
      ['2024-10-31', 35],
      ['2024-12-31', 56],
      ['2025-01-31', 62],
    ],
    // The source of F20 has 1.8 % for recurrent money on the same day (its note).
    2025: [
      ['2025-02-28', 0],
      ['2025-03-31', 1.8],
      ['2025-06-30', 16],
      ['2025-10-31', 40],
      ['2025-12-31', 62],
      ['2026-01-31', 68],
    ],
  },
};

/** Percent of the money carried over into a year that is disbursed by a day. */
export const CARRIED_INTO_POINTS: Readonly<Record<number, readonly DisbursementPoint[]>> = {
  2023: [['2023-03-31', 0], ['2023-06-30', 40], CARRIED_IN_F07, ['2023-12-31', 82], ['2024-01-31', 86]],
  2024: [
    ['2024-03-31', 0],
    ['2024-06-30', 25],
    ['2024-10-31', 58],
    ['2024-12-31', 76],
    ['2025-01-31', 80],
  ],
  2025: [
    ['2025-03-31', 0],
    ['2025-06-30', 35],
    ['2025-10-31', 66],
    ['2025-12-31', 82],
    ['2026-01-31', 86],
  ],
};
