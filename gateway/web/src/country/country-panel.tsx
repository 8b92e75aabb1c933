import { type ReactNode, useMemo, useState } from 'react';
import { useNavigation } from '../app/use-address.js';
import type { Asked } from '../graph/use-answer.js';
import { colourScale } from '../map/colour-scale.js';
import { CountryMap } from '../map/country-map.js';
import { Legend } from '../map/legend.js';
import { Panel } from '../panel/panel.js';
import { useWords } from '../words/use-words.js';
import { NamedValue } from './named-value.js';
import { type ProvinceValue, ranked } from './province-value.js';
import { Ranking } from './ranking.js';

interface CountryPanelProps {
  readonly title: string;
  readonly asked: Asked<unknown>;
  readonly provinces: readonly ProvinceValue[];
  readonly isLessBetter?: boolean;
  /** What is said of the country as a whole. */
  readonly whole?: ReactNode;
  readonly write: (value: number) => string;
}

/** The country at a glance: the map, its legend, and the provinces from the first to the last. */
export function CountryPanel(props: CountryPanelProps): ReactNode {
  const { title, asked, provinces, isLessBetter = false, whole, write } = props;
  const { say, sayWith, day } = useWords();
  const { address } = useNavigation();
  const [pointedAt, setPointedAt] = useState<string | null>(null);
  const order = useMemo(() => ranked(provinces, isLessBetter), [provinces, isLessBetter]);
  const known = order.filter(({ value }) => value !== null);
  const scale = useMemo(() => colourScale(provinces.flatMap(({ value }) => value ?? [])), [provinces]);
  const byValue = known.toSorted((one, other) => (one.value as number) - (other.value as number));
  const shown = order.find(({ unitId }) => unitId === pointedAt);
  const sentence = sayWith('country.sentence', {
    count: provinces.length,
    day: day(address.day),
    known: known.length,
    highest: <NamedValue province={byValue.at(-1)} />,
    lowest: <NamedValue province={byValue[0]} />,
    // Where none is known, that has been said.
    missing: known.length > 0 ? provinces.length - known.length : 0,
  });
  return (
    <Panel
      title={title}
      sentence={provinces.length > 0 && sentence}
      asked={asked}
      isChart
      className="country-panel"
      table={{
        columns: [say('country.column.province'), say('country.column.value'), say('country.column.origin')],
        synthetic: order.map(({ isSynthetic }) => isSynthetic),
        rows: order.map(({ name, value, isSynthetic }) => [
          name,
          value,
          say(value === null ? 'origin.none' : isSynthetic ? 'origin.synthetic' : 'origin.fact'),
        ]),
        figures: order.map(({ details }) => [null, details, null]),
      }}
    >
      <div className="country">
        <div className="map-side">
          <CountryMap
            provinces={provinces}
            scale={scale}
            pointedAt={pointedAt}
            onPoint={setPointedAt}
            label={say('map.label', { count: provinces.length, day: day(address.day) })}
          />
          <div className="map-notes">
            <Legend
              scale={scale}
              write={write}
              hasSynthetic={known.some(({ isSynthetic }) => isSynthetic)}
              hasUnknown={known.length < provinces.length}
            />
            {whole && <p className="whole">{whole}</p>}
          </div>
          <p className="readout">{shown ? `${shown.name}: ${shown.text}` : say('map.hint')}</p>
        </div>
        <Ranking order={order} scale={scale} pointedAt={pointedAt} onPoint={setPointedAt} />
      </div>
    </Panel>
  );
}
