import type { ReactNode } from 'react';
import { AreaSign } from '../panel/legend-sign.js';
import { useWords } from '../words/use-words.js';
import type { ColourScale } from './colour-scale.js';

interface LegendProps {
  readonly scale: ColourScale | null;
  readonly hasSynthetic: boolean;
  readonly hasUnknown: boolean;
  readonly write: (value: number) => string;
}

/** What the colours, the hatching and the dots of the map mean. */
export function Legend({ scale, hasSynthetic, hasUnknown, write }: LegendProps): ReactNode {
  const { say } = useWords();
  const ends = scale ? [scale.lowest, ...scale.bounds] : [];
  return (
    <ul className="legend" aria-label={say('legend.label')}>
      {scale &&
        ends.map((low, index) => (
          <li key={low}>
            <AreaSign className={`scale-${scale.classOf(low)}`} />
            {write(low)}
            {low !== (ends[index + 1] ?? scale.highest) && ` – ${write(ends[index + 1] ?? scale.highest)}`}
          </li>
        ))}
      {hasUnknown && (
        <li>
          <AreaSign className="scale-none" />
          {say('legend.none')}
        </li>
      )}
      {hasSynthetic && (
        <li>
          <AreaSign className="scale-1" isHatched />
          {say('synthetic.sign')} {say('legend.synthetic')}
        </li>
      )}
    </ul>
  );
}
