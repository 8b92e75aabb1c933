import { CountryByIndicatorDocument, type CountryByIndicatorQuery } from '@ntp-graph/client';
import { type ReactNode, useMemo } from 'react';
import { yearOf } from '../app/address.js';
import { Link, useNavigation } from '../app/use-address.js';
import { Figure } from '../figure/figure.js';
import type { FigureDetails } from '../figure/origin.js';
import { useAnswer } from '../graph/use-answer.js';
import { useWords, type Words } from '../words/use-words.js';
import { CountryPanel } from './country-panel.js';
import { provinceValue } from './province-value.js';

type Provinces = NonNullable<CountryByIndicatorQuery['provinces']>['nodes'];
type Point = NonNullable<Provinces[number]['trend']>['points'][number];
type Measure = NonNullable<CountryByIndicatorQuery['indicator']>['measure'];

function writer(words: Words, measure: Measure | undefined): (value: number | null) => string {
  return (value) => {
    if (value === null) return words.say('unknown');
    const number = words.number(value, measure?.decimals ?? 2);
    return measure?.symbol ? `${number} ${measure.symbol}` : number;
  };
}

function detailsOf(name: string, point: Point, write: (value: number | null) => string): FigureDetails {
  const { observation, restatement } = point;
  return {
    label: name,
    value: write(point.value),
    origin: observation?.provenance ?? restatement?.provenance,
    publisher: observation?.publisher ?? null,
    period: point.period,
    note: restatement?.explanation ?? null,
    parts: restatement?.parts.map(({ unit, observation: of }) => ({
      name: unit.name,
      value: write(of?.value ?? null),
    })),
  };
}

/** An indicator in all provinces of the day; those of today are put together from those they were made of. */
export function ByIndicator(): ReactNode {
  const { address } = useNavigation();
  const words = useWords();
  const year = `${yearOf(address)}` as const;
  const asked = useAnswer(CountryByIndicatorDocument, {
    asOf: address.day,
    indicator: address.indicator,
    year,
    synthetic: address.facts ? false : undefined,
  });
  const { data } = asked;
  const indicator = data?.indicator;
  const write = useMemo(() => writer(words, indicator?.measure), [words, indicator]);
  const provinces = useMemo(
    () =>
      (data?.provinces?.nodes ?? []).map((unit) => {
        const point = unit.trend?.points.find(({ value }) => value !== null);
        const value = point?.value ?? null;
        const details = point ? detailsOf(unit.name, point, write) : null;
        return provinceValue(unit, { value, text: write(value), details });
      }),
    [data, write],
  );
  const wholePoint = data?.country?.trend?.points.find(({ value }) => value !== null);
  return (
    <CountryPanel
      title={words.say('country.title.indicator', { name: indicator?.name ?? address.indicator, year })}
      asked={asked}
      provinces={provinces}
      isLessBetter={indicator?.direction === 'LOWER_IS_BETTER'}
      write={write}
      whole={
        <>
          {wholePoint && (
            <>
              {words.say('country.whole', { value: '' })}
              <Figure
                details={detailsOf(data?.country?.name ?? '', { ...wholePoint, restatement: null }, write)}
              />{' '}
            </>
          )}
          <Link to={{ view: 'indicator' }}>{words.say('indicator.definition')}</Link>
        </>
      }
    />
  );
}
