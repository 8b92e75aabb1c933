import { UnitTrendDocument } from '@ntp-graph/client';
import { type ReactNode, useMemo } from 'react';
import { useNavigation } from '../app/use-address.js';
import { TrendChart } from '../chart/trend-chart.js';
import { type TrendMark, trendMarks, writeMeasured } from '../chart/trend-points.js';
import { IndicatorSelect } from '../controls/indicator-select.js';
import { Figure } from '../figure/figure.js';
import { useAnswer } from '../graph/use-answer.js';
import { Panel } from '../panel/panel.js';
import { useWords } from '../words/use-words.js';
import { rankFigures } from './rank-figures.js';

interface TrendPanelProps {
  readonly id: string;
  /** Indicators that the place has values of. */
  readonly codes: readonly string[];
}

/** An indicator of a place over the years: its breaks, its publishers, and what it was put together from. */
export function TrendPanel({ id, codes }: TrendPanelProps): ReactNode {
  const { address } = useNavigation();
  const words = useWords();
  const { say, sayWith } = words;
  const asked = useAnswer(UnitTrendDocument, {
    id,
    indicator: address.indicator,
    synthetic: address.facts ? false : undefined,
  });
  const trend = asked.data?.unit?.trend;
  const marks = useMemo(() => (trend ? trendMarks(trend, words) : []), [trend, words]);
  const title = say('province.trend', { name: trend?.indicator.name ?? address.indicator });
  const rank = asked.data?.unit?.rank;
  const write = (value: number | null) => writeMeasured(words, trend?.indicator.measure ?? null, value);
  return (
    <>
      <div className="controls">
        <IndicatorSelect {...(codes.length > 0 ? { codes } : {})} />
      </div>
      <Panel
        title={title}
        asked={asked}
        isChart
        empty={asked.data && marks.length === 0 ? say('province.trend.none') : undefined}
        sentence={
          rank?.position != null &&
          sayWith('trend.rank', {
            position: rank.position,
            of: rank.of,
            period: rank.period,
            ...rankFigures(rank, title, write),
          })
        }
        table={{
          columns: [say('column.period'), say('column.value'), say('trend.publisher'), say('legend.break')],
          synthetic: marks.map(({ details }) => details.origin?.synthetic ?? false),
          rows: marks.map(({ period, value, details, breaks }) => [
            period,
            value,
            details.publisher ?? null,
            breaks.join(' '),
          ]),
          figures: marks.map(({ details }) => [null, details, null, null]),
        }}
      >
        <TrendChart marks={marks} label={title} />
        <TrendList marks={marks} />
      </Panel>
    </>
  );
}

/** Every value with its source, and the breaks in words: what the chart can only hint at. */
function TrendList({ marks }: { readonly marks: readonly TrendMark[] }): ReactNode {
  const { say } = useWords();
  const origins = new Set(marks.map(({ origin }) => origin));
  const broken = marks.filter(({ breaks }) => breaks.length > 0);
  return (
    <>
      <ul className="legend is-row">
        {origins.has('fact') && <li>● {say('legend.fact')}</li>}
        {origins.has('synthetic') && (
          <li>
            {say('synthetic.sign')} {say('legend.synthetic')}
          </li>
        )}
        {origins.has('restated') && <li>■ {say('legend.restated')}</li>}
        {broken.length > 0 && (
          <li>
            <span className="swatch-line is-break" aria-hidden="true" /> {say('legend.break')}
          </li>
        )}
      </ul>
      <ul className="values">
        {marks.map(({ period, details }) => (
          <li key={period}>
            {period}: <Figure details={details} />
          </li>
        ))}
      </ul>
      {broken.map(({ period, breaks }) => (
        <p key={period} className="break">
          {period}: {breaks.join(' ')}
        </p>
      ))}
    </>
  );
}
