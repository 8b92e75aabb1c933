import { axisX, dodgeY, dot, gridX, pointer, tip } from '@observablehq/plot';
import { type ReactNode, useCallback } from 'react';
import type { ProvinceValue } from '../country/province-value.js';
import { useWords } from '../words/use-words.js';
import { PlotFigure } from './plot-figure.js';

interface SpreadChartProps {
  readonly provinces: readonly ProvinceValue[];
  readonly label: string;
}

/** Each province as a dot above its value, piled where many are alike; a filled dot is a fact, an open one synthetic. */
export function SpreadChart({ provinces, label }: SpreadChartProps): ReactNode {
  const { number } = useWords();
  const options = useCallback(() => {
    const piled = dodgeY({
      x: 'value',
      r: 6,
      padding: 1.5,
      stroke: 'var(--accent)',
      strokeWidth: 1.6,
      fill: ({ isSynthetic }: ProvinceValue) => (isSynthetic ? 'var(--surface)' : 'var(--accent)'),
    });
    const title = ({ name, text }: ProvinceValue) => `${name}: ${text}`;
    return {
      marginBottom: 32,
      x: { label: null, nice: true, inset: 12 },
      marks: [
        gridX({ stroke: 'var(--line)', strokeOpacity: 1 }),
        axisX({ tickFormat: (value: number) => number(value) }),
        dot(provinces, piled),
        tip(
          provinces,
          pointer(
            dodgeY({ x: 'value', r: 6, padding: 1.5, title, fill: 'var(--surface)', stroke: 'var(--line)' }),
          ),
        ),
      ],
    };
  }, [provinces, number]);
  return <PlotFigure options={options} label={label} height={170} />;
}
