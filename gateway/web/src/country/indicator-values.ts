import type { CountryByIndicatorQuery } from '@ntp-graph/client';
import type { FigureDetails } from '../figure/origin.js';
import { partsOf } from '../figure/parts-of.js';
import type { Words } from '../words/use-words.js';
import { type ProvinceValue, provinceValue } from './province-value.js';

type Provinces = NonNullable<CountryByIndicatorQuery['provinces']>['nodes'];
type Point = NonNullable<Provinces[number]['trend']>['points'][number];
type Measure = NonNullable<CountryByIndicatorQuery['indicator']>['measure'];
type Write = (value: number | null) => string;

/** Writes values of an indicator with as many decimals and the sign that its unit of measure has. */
export function valueWriter(words: Words, measure: Measure | undefined): Write {
  return (value) => {
    if (value === null) return words.say('unknown');
    const number = words.number(value, measure?.decimals ?? 2);
    return measure?.symbol ? `${number} ${measure.symbol}` : number;
  };
}

/** Where the value of an area comes from: from what was observed, or from what it was put together of. */
export function detailsOfPoint(
  name: string,
  point: Omit<Point, 'restatement'> & Partial<Point>,
  write: Write,
): FigureDetails {
  const { observation, restatement } = point;
  return {
    label: name,
    value: write(point.value),
    origin: observation?.provenance ?? restatement?.provenance,
    publisher: observation?.publisher,
    period: point.period,
    note: restatement?.explanation,
    parts: partsOf(restatement?.parts, write),
  };
}

/** The provinces of an answer with their values. */
export function indicatorValues(
  data: CountryByIndicatorQuery | undefined,
  write: Write,
): readonly ProvinceValue[] {
  return (data?.provinces?.nodes ?? []).map((unit) => {
    const point = unit.trend?.points.find(({ value }) => value !== null);
    const value = point?.value ?? null;
    return provinceValue(unit, {
      value,
      text: write(value),
      details: point ? detailsOfPoint(unit.name, point, write) : null,
    });
  });
}
