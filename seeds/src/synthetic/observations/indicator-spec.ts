/** The first year of the annual series; 2020 is the base that the quarters of 2021 rise from. */
export const FIRST_YEAR = 2020;
export const YEARS = [2020, 2021, 2022, 2023, 2024, 2025] as const;

/** How a synthetic series is calibrated and how it varies over places. */
export interface IndicatorSpec {
  readonly code: string;
  readonly decimals: number;
  /** Whose published national figures the series follows, where several publish. */
  readonly publisher: string;
  /**
   * National figures for years without a published one: supposed, to have a series at all. A published figure of the
   * same year goes before. Between years the series is linear; before the first and after the last it is constant.
   */
  readonly supposed: Readonly<Record<number, number>>;
  /** By how much (in logits; for rates in logarithms) one unit of development raises a province. */
  readonly provinceLoading: number;
  readonly provinceNoise: number;
  /** What a region has beyond its development. */
  readonly regionOffsets?: Readonly<Record<string, number>>;
}

/** A percentage of a population, which communes have too. */
export interface ShareSpec extends IndicatorSpec {
  readonly communeLoading: number;
  readonly communeNoise: number;
  /** Women minus men, in logits; null where only the total is reported. */
  readonly sexGap: number | null;
  /** Whether there are quarters, and for whom. */
  readonly quarters: 'NONE' | 'TOTAL' | 'EACH_SEX';
  /** Counted over rural households only. */
  readonly ruralOnly: boolean;
}

/** A rate per 10,000 people, which only provinces have. */
export interface RateSpec extends IndicatorSpec {}
