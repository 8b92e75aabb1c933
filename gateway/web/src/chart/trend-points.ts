import type { UnitTrendQuery } from '@ntp-graph/client';
import type { FigureDetails } from '../figure/origin.js';
import { partsOf } from '../figure/parts-of.js';
import type { Words } from '../words/use-words.js';

type Trend = NonNullable<NonNullable<UnitTrendQuery['unit']>['trend']>;

/** A period of a trend as it is drawn and told. */
export interface TrendMark {
  readonly period: string;
  /** The middle of the period as a year with a fraction, to place it on a line of time. */
  readonly at: number;
  /** Null where it is not known, but the series breaks before it. */
  readonly value: number | null;
  /** Whether it was put together from predecessors. */
  readonly isRestated: boolean;
  readonly isSynthetic: boolean;
  readonly details: FigureDetails;
  /** What breaks the series before this value; empty: nothing. */
  readonly breaks: readonly string[];
}

/** Where a period lies: `2023` in the middle of its year, `2023-07` and `2023-Q3` within it. */
function placeOf(period: string): number {
  const year = Number(period.slice(0, 4));
  const month = /^\d{4}-(\d\d)/.exec(period)?.[1];
  const quarter = /^\d{4}-Q(\d)/.exec(period)?.[1];
  if (month) return year + (Number(month) - 0.5) / 12;
  if (quarter) return year + (Number(quarter) - 0.5) / 4;
  return year + 0.5;
}

/** Writes a value with its unit of measure. */
export function writeMeasured(
  words: Words,
  measure: Trend['indicator']['measure'],
  value: number | null,
): string {
  if (value === null) return words.say('unknown');
  const number = words.number(value, measure?.decimals ?? 2);
  return measure?.symbol ? `${number} ${measure.symbol}` : number;
}

/** The periods of a trend with a known value or a break, in the order of time. */
export function trendMarks(trend: Trend, words: Words): readonly TrendMark[] {
  const { measure } = trend.indicator;
  return trend.points.flatMap((point) => {
    const { period, value, observation, restatement } = point;
    if (value === null && point.seriesBreaks.length === 0) return [];
    const details: FigureDetails = {
      label: trend.indicator.name,
      value: writeMeasured(words, measure, value),
      origin: observation?.provenance ?? restatement?.provenance,
      publisher: observation?.publisher,
      publishedOn: observation?.publishedOn,
      period,
      note: restatement?.explanation,
      parts: partsOf(restatement?.parts, (of) => writeMeasured(words, measure, of)),
    };
    const breaks = point.seriesBreaks.map(({ description }) => description);
    const isSynthetic = details.origin?.synthetic ?? false;
    const isRestated = !observation && restatement != null;
    return [{ period, at: placeOf(period), value, isRestated, isSynthetic, details, breaks }];
  });
}
