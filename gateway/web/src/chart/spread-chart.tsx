import { axisX, dodgeY, dot, gridX, pointer, tip } from '@observablehq/plot';
import { type ReactNode, useCallback } from 'react';
import type { ProvinceValue } from '../country/province-value.js';
import { useWords } from '../words/use-words.js';
import { PlotFigure } from './plot-figure.js';

const height = 170;
const marginBottom = 32;
const padding = 1.5;

interface SpreadChartProps {
  readonly provinces: readonly ProvinceValue[];
  readonly label: string;
}

/** Each province as a dot above its value, piled where many are alike; a filled dot is a fact, an open one synthetic. */
export function SpreadChart({ provinces, label }: SpreadChartProps): ReactNode {
  const { number } = useWords();
  const options = useCallback(
    (width: number) => {
      // In the order of their values each would lean on the one before, and the piles rise as a slope.
      const dots = provinces.toSorted((one, other) => one.unitId.localeCompare(other.unitId));
      const place = { x: 'value', r: radiusIn(width, provinces), padding } as const;
      const piled = dodgeY({
        ...place,
        stroke: 'var(--accent)',
        strokeWidth: 1.6,
        fill: ({ isSynthetic }: ProvinceValue) => (isSynthetic ? 'var(--surface)' : 'var(--accent)'),
      });
      const title = ({ name, text }: ProvinceValue) => `${name}: ${text}`;
      return {
        marginBottom,
        x: { label: null, nice: true, inset: 12 },
        marks: [
          gridX({ stroke: 'var(--line)', strokeOpacity: 1 }),
          axisX({ tickFormat: (value: number) => number(value) }),
          dot(dots, piled),
          tip(provinces, pointer(dodgeY({ ...place, title, fill: 'var(--surface)', stroke: 'var(--line)' }))),
        ],
      };
    },
    [provinces, number],
  );
  return <PlotFigure options={options} label={label} height={height} />;
}

/** The radius of dots whose highest pile does not leave the chart. */
function radiusIn(width: number, provinces: readonly ProvinceValue[]): number {
  const values = provinces.flatMap(({ value }) => value ?? []);
  const lowest = Math.min(...values);
  const scale = width / (Math.max(...values) - lowest || 1);
  const fits = (radius: number) => {
    const size = 2 * radius + padding;
    const piles = Map.groupBy(values, (value) => Math.floor(((value - lowest) * scale) / size));
    return Math.max(...[...piles.values()].map(({ length }) => length)) * size < height - marginBottom;
  };
  return [6, 5, 4, 3].find(fits) ?? 2;
}
