import type { ReactNode } from 'react';
import { type Show, shows } from '../app/address.js';
import { useNavigation } from '../app/use-address.js';
import { Controls } from '../controls/controls.js';
import { CriterionSelect } from '../controls/criterion-select.js';
import { IndicatorSelect } from '../controls/indicator-select.js';
import { ProgrammeSelect } from '../controls/programme-select.js';
import { useWords } from '../words/use-words.js';
import { ByCriterion } from './by-criterion.js';
import { ByDisbursement } from './by-disbursement.js';
import { ByIndicator } from './by-indicator.js';
import { Intro } from './intro.js';

const panels: Readonly<Record<Show, () => ReactNode>> = {
  indicator: ByIndicator,
  criterion: ByCriterion,
  disbursement: ByDisbursement,
};

const selects: Readonly<Record<Show, () => ReactNode>> = {
  indicator: () => <IndicatorSelect />,
  criterion: CriterionSelect,
  disbursement: () => <ProgrammeSelect />,
};

/** The country: what to show, on which day, of which year; the map and the ranking. */
export function CountryView(): ReactNode {
  const { address, go } = useNavigation();
  const { say } = useWords();
  const Shown = panels[address.show];
  const Choice = selects[address.show];
  return (
    <>
      <Intro />
      <Controls>
        <fieldset className="segments">
          <legend>{say('show.label')}</legend>
          {shows.map((show) => (
            <button
              key={show}
              type="button"
              aria-pressed={show === address.show}
              onClick={() => go({ show })}
            >
              {say(`show.${show}`)}
            </button>
          ))}
        </fieldset>
        <Choice />
      </Controls>
      <Shown />
    </>
  );
}
