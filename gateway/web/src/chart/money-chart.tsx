import { areaY, axisX, axisY, gridY, line, pointerX, tip } from '@observablehq/plot';
import { type ReactNode, useCallback } from 'react';
import { useWords } from '../words/use-words.js';
import { PlotFigure } from './plot-figure.js';

/** What a programme had, and had spent, by the end of a month. */
export interface MoneyByDay {
  readonly programme: string;
  readonly day: Date;
  readonly available: number;
  readonly disbursed: number;
  readonly isSynthetic: boolean;
}

interface MoneyChartProps {
  readonly months: readonly MoneyByDay[];
  readonly label: string;
}

/** What was disbursed by the end of each month, below what there was to disburse; dashed where it is synthetic. */
export function MoneyChart({ months, label }: MoneyChartProps): ReactNode {
  const { say, money, day } = useWords();
  const options = useCallback(
    (width: number) => {
      const steps = { x: 'day', curve: 'step-after' } as const;
      const dashes = months.some(({ isSynthetic }) => isSynthetic) ? '5 3' : 'none';
      const title = (month: MoneyByDay) =>
        [
          day(month.day.toISOString().slice(0, 10)),
          `${say('column.disbursed')}: ${money(month.disbursed)}`,
          `${say('column.denominator')}: ${money(month.available)}`,
        ].join('\n');
      return {
        marginLeft: 110,
        marginRight: 20,
        x: { type: 'utc' as const, label: null },
        y: { label: null, domain: [0, Math.max(...months.map(({ available }) => available))], nice: true },
        marks: [
          gridY({ stroke: 'var(--line)', strokeOpacity: 1, ticks: 4 }),
          axisX({
            ticks: Math.max(2, Math.floor(width / 130)),
            tickFormat: (at: Date) => at.toISOString().slice(0, 7),
          }),
          axisY({ ticks: 4, tickFormat: (value: number) => money(value), tickSize: 0 }),
          areaY(months, { ...steps, y: 'disbursed', fill: 'var(--scale-1)' }),
          line(months, {
            ...steps,
            y: 'disbursed',
            stroke: 'var(--accent)',
            strokeWidth: 2,
            strokeDasharray: dashes,
          }),
          line(months, { ...steps, y: 'available', stroke: 'var(--ink)', strokeWidth: 1.2 }),
          tip(
            months,
            pointerX({ x: 'day', y: 'disbursed', title, fill: 'var(--surface)', stroke: 'var(--line)' }),
          ),
        ],
      };
    },
    [months, say, money, day],
  );
  return <PlotFigure options={options} label={label} height={180} />;
}
