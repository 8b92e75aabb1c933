import { dot, gridY, line, pointerX, ruleX, text, tip } from '@observablehq/plot';
import { type ReactNode, useCallback, useMemo } from 'react';
import { useWords } from '../words/use-words.js';
import { PlotFigure } from './plot-figure.js';
import type { TrendMark } from './trend-points.js';

interface TrendChartProps {
  readonly marks: readonly TrendMark[];
  readonly label: string;
}

function symbolOf({ isRestated, isSynthetic }: TrendMark): 'square' | 'diamond' | 'circle' {
  if (isRestated) return 'square';
  return isSynthetic ? 'diamond' : 'circle';
}

/**
 * Values over time. What a document states is a dot, what was put together from predecessors a square, and open what is
 * synthetic: a diamond, or such a square. A break of the series is a dashed line before the period that it parts off.
 */
export function TrendChart({ marks, label }: TrendChartProps): ReactNode {
  const { number } = useWords();
  const years = useMemo(() => [...new Set(marks.map(({ at }) => Math.floor(at) + 0.5))], [marks]);
  const known = useMemo(() => marks.filter(({ value }) => value !== null), [marks]);
  const options = useCallback(
    () => ({
      marginLeft: 48,
      marginTop: 24,
      x: {
        label: null,
        tickFormat: (at: number) => String(Math.floor(at)),
        ticks: years,
        tickSize: 0,
        inset: 24,
      },
      y: { label: null, nice: true, tickFormat: (value: number) => number(value), ticks: 5 },
      marks: [
        gridY({ stroke: 'var(--line)', strokeOpacity: 1, ticks: 5 }),
        ruleX(
          marks.filter(({ breaks }) => breaks.length > 0),
          { x: ({ at }: TrendMark) => at - 0.5, stroke: 'var(--not-met)', strokeDasharray: '4 3' },
        ),
        line(known, { x: 'at', y: 'value', stroke: 'var(--accent)', strokeOpacity: 0.5 }),
        dot(known, {
          x: 'at',
          y: 'value',
          r: 5,
          symbol: symbolOf,
          fill: ({ isSynthetic }: TrendMark) => (isSynthetic ? 'var(--surface)' : 'var(--accent)'),
          stroke: 'var(--accent)',
          strokeWidth: 1.8,
        }),
        text(known, {
          x: 'at',
          y: 'value',
          text: ({ details }: TrendMark) => details.value,
          dy: -14,
          fill: 'currentColor',
        }),
        tip(
          known,
          pointerX({ x: 'at', y: 'value', title: tipOf, fill: 'var(--surface)', stroke: 'var(--line)' }),
        ),
      ],
    }),
    [marks, known, number, years],
  );
  return <PlotFigure options={options} label={label} height={260} />;
}

function tipOf({ period, details, breaks }: TrendMark): string {
  const parts = (details.parts ?? []).map(({ name, value }) => `${name}: ${value}`);
  return [`${period}: ${details.value}`, details.publisher ?? '', ...parts, ...breaks]
    .filter(Boolean)
    .join('\n');
}
