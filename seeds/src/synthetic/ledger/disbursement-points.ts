import type { Capital } from '../synthetic-data-set.js';

/** The rate of the carried-over money alone, which follows from two published rates: see `DisbursementCurves`. */
export const CARRIED_IN_F07 = 'F07 without F06';

/** A published rate by the id of its figure, or a supposed one in percent on a day. */
export type DisbursementPoint = string | readonly [day: string, percent: number];

type Points = Readonly<Record<Capital, Readonly<Record<number, readonly DisbursementPoint[]>>>>;

/**
 * Percent of the plan of a year that is disbursed in all by a day, without money carried over. How the years 2023 and
 * 2024 ended is not published; with the rates supposed here, all years together come to 75 % of investment and 58 % of
 * recurrent money by the end of October 2025, as F25 and F26 have it.
 */
export const OWN_YEAR_POINTS: Points = {
  INVESTMENT: {
    // The money of 2022 was assigned on 2022-05-28. F03: 54 % when the books closed.
    2022: [['2022-07-31', 0], ['2022-08-31', 5], ['2022-10-31', 18], ['2022-12-31', 42], 'F03'],
    // F06: 41.9 %.
    2023: [
      ['2022-12-31', 0],
      ['2023-03-31', 8],
      ['2023-06-30', 26],
      'F06',
      ['2023-12-31', 65],
      ['2024-01-31', 70],
    ],
    // F11: 12 %. F13: 59.25 %.
    2024: [['2023-12-31', 0], 'F11', ['2024-06-30', 34], 'F13', ['2024-12-31', 67], ['2025-01-31', 70]],
    // F20: 14.21 %. F21: 44.47 %. F22: 52.5 %.
    2025: [
      ['2024-12-31', 0],
      'F20',
      'F21',
      'F22',
      ['2025-10-31', 58],
      ['2025-12-31', 71],
      ['2026-01-31', 77],
    ],
  },
  RECURRENT: {
    // F01: 88.95 %.
    2021: [['2021-10-31', 0], ['2021-11-30', 45], 'F01', ['2022-01-31', 90.5]],
    // F04: 7.82 %.
    2022: [['2022-07-31', 0], ['2022-10-31', 2], ['2022-12-31', 5.5], 'F04'],
    // F05: 5.33 %.
    2023: [['2023-02-28', 0], 'F05', ['2023-09-30', 16], ['2023-12-31', 35], ['2024-01-31', 40]],
    2024: [
      ['2024-02-29', 0],
      ['2024-06-30', 13],
      ['2024-10-31', 34],
      ['2024-12-31', 51],
      ['2025-01-31', 56],
    ],
    // The source of F20 has 1.8 % for recurrent money on the same day (its note).
    2025: [
      ['2025-02-28', 0],
      ['2025-03-31', 1.8],
      ['2025-06-30', 16],
      ['2025-10-31', 39],
      ['2025-12-31', 56],
      ['2026-01-31', 61],
    ],
  },
};

/** Percent of the money carried over into a year that is disbursed by a day. */
export const CARRIED_INTO_POINTS: Points = {
  INVESTMENT: {
    2023: [['2023-03-31', 0], ['2023-06-30', 40], CARRIED_IN_F07, ['2023-12-31', 72], ['2024-01-31', 75]],
    2024: [
      ['2024-03-31', 0],
      ['2024-06-30', 20],
      ['2024-10-31', 42],
      ['2024-12-31', 54],
      ['2025-01-31', 58],
    ],
    2025: [
      ['2025-03-31', 0],
      ['2025-06-30', 18],
      ['2025-10-31', 38],
      ['2025-12-31', 54],
      ['2026-01-31', 60],
    ],
  },
  RECURRENT: {
    2023: [
      ['2023-03-31', 0],
      ['2023-06-30', 12],
      ['2023-10-31', 32],
      ['2023-12-31', 46],
      ['2024-01-31', 50],
    ],
    2024: [
      ['2024-03-31', 0],
      ['2024-06-30', 12],
      ['2024-10-31', 32],
      ['2024-12-31', 46],
      ['2025-01-31', 50],
    ],
    2025: [
      ['2025-03-31', 0],
      ['2025-06-30', 12],
      ['2025-10-31', 32],
      ['2025-12-31', 46],
      ['2026-01-31', 50],
    ],
  },
};
