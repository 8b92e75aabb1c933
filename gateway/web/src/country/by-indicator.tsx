import { CountryByIndicatorDocument } from '@ntp-graph/client';
import { type ReactNode, useMemo } from 'react';
import { yearOf } from '../app/address.js';
import { Link, useNavigation } from '../app/use-address.js';
import { Figure } from '../figure/figure.js';
import { useAnswer } from '../graph/use-answer.js';
import { useWords } from '../words/use-words.js';
import { CountryPanel } from './country-panel.js';
import { countryVariables } from './country-variables.js';
import { detailsOfPoint, indicatorValues, valueWriter } from './indicator-values.js';
import { KnownElsewhere } from './known-elsewhere.js';

/** An indicator in all provinces of the day; those of today are put together from those they were made of. */
export function ByIndicator(): ReactNode {
  const { address } = useNavigation();
  const words = useWords();
  const year = String(yearOf(address));
  const asked = useAnswer(CountryByIndicatorDocument, countryVariables.indicator(address));
  const { data } = asked;
  const indicator = data?.indicator;
  const write = useMemo(() => valueWriter(words, indicator?.measure), [words, indicator]);
  const provinces = useMemo(() => indicatorValues(data, write), [data, write]);
  const isUnknown = data !== undefined && provinces.every(({ value }) => value === null);
  const whole = data?.country?.trend?.points.find(({ value }) => value !== null);
  return (
    <CountryPanel
      title={words.say('country.title.indicator', { name: indicator?.name ?? address.indicator, year })}
      asked={asked}
      provinces={provinces}
      isLessBetter={indicator?.direction === 'LOWER_IS_BETTER'}
      write={write}
      whole={
        <>
          {whole && (
            <>
              {words.say('country.whole', { value: '' })}
              <Figure details={detailsOfPoint(data?.country?.name ?? '', whole, write)} />
              <br />
            </>
          )}
          {isUnknown && <KnownElsewhere />}
          <Link to={{ view: 'indicator' }}>{words.say('indicator.definition')}</Link>
        </>
      }
    />
  );
}
