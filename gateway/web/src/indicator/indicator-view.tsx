import { IndicatorPageDocument } from '@ntp-graph/client';
import type { ReactNode } from 'react';
import { useNavigation } from '../app/use-address.js';
import { useTitle } from '../app/use-title.js';
import { Controls } from '../controls/controls.js';
import { IndicatorSelect } from '../controls/indicator-select.js';
import { useAnswer } from '../graph/use-answer.js';
import { Failure } from '../panel/failure.js';
import { useWords } from '../words/use-words.js';
import { CountryValues } from './country-values.js';
import { DefinitionPanel } from './definition-panel.js';
import { DisagreementsPanel } from './disagreements-panel.js';
import { SpreadPanel } from './spread-panel.js';
import { TargetsPanel } from './targets-panel.js';

/** An indicator: what it is, who publishes it and where they disagree, how the provinces are spread, what is aimed at. */
export function IndicatorView(): ReactNode {
  const { address } = useNavigation();
  const { say } = useWords();
  const asked = useAnswer(IndicatorPageDocument, { code: address.indicator });
  const indicator = asked.data?.indicator;
  useTitle(indicator?.name);
  if (asked.failure) return <Failure failure={asked.failure} again={asked.again} />;
  return (
    <>
      <header className="place-head">
        <p className="within">{indicator?.code ?? address.indicator}</p>
        <h1>{indicator?.name ?? address.indicator}</h1>
      </header>
      <Controls hasDay={false}>
        <IndicatorSelect />
      </Controls>
      {!asked.data && <p className="waiting">{say('app.loading')}</p>}
      {asked.data && !indicator && (
        <p className="nothing">{say('indicator.unknown', { code: address.indicator })}</p>
      )}
      {indicator && asked.data && (
        <>
          <DefinitionPanel asked={asked} indicator={indicator} />
          <CountryValues asked={asked} />
          <DisagreementsPanel asked={asked} />
          <SpreadPanel direction={indicator.direction} />
          <TargetsPanel
            asked={asked}
            title={say('indicator.targets')}
            empty={say('indicator.targets.none')}
            targets={(asked.data.country?.targets ?? []).map((target) => ({ ...target, indicator }))}
          />
        </>
      )}
    </>
  );
}
