import { UnitTrendDocument } from '@ntp-graph/client';
import { lazy, type ReactNode, useMemo } from 'react';
import { useNavigation } from '../app/use-address.js';
import { type TrendMark, trendMarks, writeMeasured } from '../chart/trend-points.js';
import { WhenNear } from '../chart/when-near.js';
import { IndicatorSelect } from '../controls/indicator-select.js';
import { Figure } from '../figure/figure.js';
import { useAnswer } from '../graph/use-answer.js';
import { LineSign } from '../panel/legend-sign.js';
import { Panel } from '../panel/panel.js';
import { useWords } from '../words/use-words.js';
import { rankFigures } from './rank-figures.js';

const TrendChart = lazy(async () => ({ default: (await import('../chart/trend-chart.js')).TrendChart }));

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
        empty={
          asked.data && marks.every(({ value }) => value === null) ? say('province.trend.none') : undefined
        }
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
        <WhenNear height={260}>
          <TrendChart marks={marks} label={title} />
        </WhenNear>
        <TrendList marks={marks} />
      </Panel>
    </>
  );
}

/** Every value with its source, and the breaks in words: what the chart can only hint at. */
function TrendList({ marks }: { readonly marks: readonly TrendMark[] }): ReactNode {
  const { say } = useWords();
  const known = marks.filter(({ value }) => value !== null);
  const has = (isRestated: boolean, isSynthetic: boolean) =>
    known.some((mark) => mark.isRestated === isRestated && mark.isSynthetic === isSynthetic);
  const broken = marks.filter(({ breaks }) => breaks.length > 0);
  return (
    <>
      <ul className="legend is-row">
        {has(false, false) && <li>● {say('legend.fact')}</li>}
        {has(false, true) && (
          <li>
            {say('synthetic.sign')} {say('legend.synthetic')}
          </li>
        )}
        {has(true, false) && <li>■ {say('legend.restated')}</li>}
        {has(true, true) && <li>□ {say('legend.restatedSynthetic')}</li>}
        {broken.length > 0 && (
          <li>
            <LineSign className="is-break" /> {say('legend.break')}
          </li>
        )}
      </ul>
      <ul className="values">
        {known.map(({ period, details }) => (
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
