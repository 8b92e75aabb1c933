import { CountryByIndicatorDocument } from '@ntp-graph/client';
import { lazy, type ReactNode, useMemo } from 'react';
import { yearOf } from '../app/address.js';
import { Link, useNavigation } from '../app/use-address.js';
import { WhenNear } from '../chart/when-near.js';
import { countryVariables } from '../country/country-variables.js';
import { indicatorValues, valueWriter } from '../country/indicator-values.js';
import { type ProvinceValue, ranked } from '../country/province-value.js';
import { Figure } from '../figure/figure.js';
import { useAnswer } from '../graph/use-answer.js';
import { Panel } from '../panel/panel.js';
import { useWords } from '../words/use-words.js';

const SpreadChart = lazy(async () => ({ default: (await import('../chart/spread-chart.js')).SpreadChart }));

const shownEnds = 5;

/** How the provinces are spread over an indicator, and who is best and worst. */
export function SpreadPanel({ direction }: { readonly direction: string }): ReactNode {
  const { address } = useNavigation();
  const words = useWords();
  const { say } = words;
  const year = String(yearOf(address));
  const asked = useAnswer(CountryByIndicatorDocument, countryVariables.indicator(address));
  const write = useMemo(() => valueWriter(words, asked.data?.indicator?.measure), [words, asked.data]);
  const provinces = useMemo(() => indicatorValues(asked.data, write), [asked.data, write]);
  const order = useMemo(() => ranked(provinces, direction === 'LOWER_IS_BETTER'), [provinces, direction]);
  const known = order.filter(({ value }) => value !== null);
  const title = say('indicator.distribution', { year });
  const hasBest = direction === 'LOWER_IS_BETTER' || direction === 'HIGHER_IS_BETTER';
  return (
    <Panel
      title={title}
      asked={asked}
      isChart
      empty={asked.data && known.length === 0 ? say('indicator.provinces.none', { year }) : undefined}
      table={{
        columns: [say('country.column.province'), say('country.column.value')],
        synthetic: order.map(({ isSynthetic }) => isSynthetic),
        rows: order.map(({ name, value }) => [name, value]),
        figures: order.map(({ details }) => [null, details]),
      }}
    >
      <WhenNear height={170}>
        <SpreadChart provinces={known} label={title} />
      </WhenNear>
      <ul className="legend is-row">
        {known.some(({ isSynthetic }) => !isSynthetic) && <li>● {say('legend.fact')}</li>}
        {known.some(({ isSynthetic }) => isSynthetic) && (
          <li>
            ○ {say('synthetic.sign')} {say('legend.synthetic')}
          </li>
        )}
      </ul>
      {hasBest && (
        <div className="ends">
          <Ends title={say('indicator.best')} provinces={known.slice(0, shownEnds)} />
          <Ends title={say('indicator.worst')} provinces={known.slice(-shownEnds).toReversed()} />
        </div>
      )}
      <p>
        <Link to={{ view: 'country', show: 'indicator' }}>{say('nav.country')}</Link>
      </p>
    </Panel>
  );
}

function Ends(props: { readonly title: string; readonly provinces: readonly ProvinceValue[] }): ReactNode {
  return (
    <section>
      <h3>{props.title}</h3>
      <ol>
        {props.provinces.map(({ unitId, name, details }) => (
          <li key={unitId}>
            <Link to={{ view: 'province', place: unitId }}>{name}</Link> <Figure details={details} />
          </li>
        ))}
      </ol>
    </section>
  );
}
