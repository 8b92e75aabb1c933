import type { CSSProperties, ReactNode } from 'react';
import { Link } from '../app/use-address.js';
import { Figure } from '../figure/figure.js';
import type { ColourScale } from '../map/colour-scale.js';
import { useWords } from '../words/use-words.js';
import type { ProvinceValue } from './province-value.js';

interface RankingProps {
  readonly order: readonly ProvinceValue[];
  readonly scale: ColourScale | null;
  readonly pointedAt: string | null;
  readonly onPoint: (unitId: string | null) => void;
}

/** The provinces from the first to the last, each with its value as a bar from zero. */
export function Ranking({ order, scale, pointedAt, onPoint }: RankingProps): ReactNode {
  const { say } = useWords();
  const highest = Math.max(scale?.highest ?? 0, 0);
  return (
    <div className="ranking">
      <h3>{say('country.ranking')}</h3>
      <ol aria-label={say('country.ranking.label')}>
        {order.map(({ unitId, name, value, text, details }) => {
          const length = value === null || highest === 0 ? 0 : Math.max(0, value / highest);
          const colour = value === null || scale === null ? 'scale-none' : `scale-${scale.classOf(value)}`;
          return (
            <li
              key={unitId}
              className={`${value === null ? '' : 'is-ranked'} ${unitId === pointedAt ? 'is-pointed-at' : ''}`}
              onPointerEnter={() => onPoint(unitId)}
              onPointerLeave={() => onPoint(null)}
            >
              <Link to={{ view: 'province', place: unitId }}>{name}</Link>
              <span
                className={`bar ${colour}`}
                style={{ '--length': length } as CSSProperties}
                aria-hidden="true"
              />
              {details ? <Figure details={details} /> : <span className="figure-none">{text}</span>}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
