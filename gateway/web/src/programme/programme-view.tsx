import { ProgrammePageDocument } from '@ntp-graph/client';
import type { ReactNode } from 'react';
import { useNavigation } from '../app/use-address.js';
import { useTitle } from '../app/use-title.js';
import { FactsSwitch } from '../controls/facts-switch.js';
import { ProgrammeSelect } from '../controls/programme-select.js';
import { useAnswer } from '../graph/use-answer.js';
import { TargetsPanel } from '../indicator/targets-panel.js';
import { Failure } from '../panel/failure.js';
import { useWords } from '../words/use-words.js';
import { ComponentsPanel } from './components-panel.js';
import { ObstaclesPanel } from './obstacles-panel.js';
import { ProgrammeHead } from './programme-head.js';
import { ProgrammeMoney } from './programme-money.js';

const usualProgramme = 'NTM';

/** A programme: its components, money, targets, and the obstacles with what was done about them. */
export function ProgrammeView(): ReactNode {
  const { address } = useNavigation();
  const { say } = useWords();
  const code = address.programme ?? usualProgramme;
  const asked = useAnswer(ProgrammePageDocument, { code, synthetic: address.facts ? false : undefined });
  const { programme } = asked.data ?? {};
  useTitle(programme?.name);
  const laws = new Set(programme?.legalBases.map(({ number }) => number));
  return (
    <>
      <div className="controls">
        <ProgrammeSelect chosen={code} />
        <FactsSwitch />
      </div>
      {asked.failure && <Failure failure={asked.failure} again={asked.again} />}
      {!asked.data && !asked.failure && <p className="waiting">{say('app.loading')}</p>}
      {asked.data && !programme && <p className="nothing">{say('programme.unknown', { code })}</p>}
      {programme && asked.data && (
        <>
          <ProgrammeHead programme={programme} />
          <ComponentsPanel asked={asked} components={programme.components} />
          <ProgrammeMoney asked={asked} groups={programme.funding ?? []} />
          <TargetsPanel
            asked={asked}
            title={say('programme.targets')}
            empty={say('programme.targets.none')}
            targets={(asked.data.targets?.nodes ?? []).filter(({ legalBasis }) =>
              laws.has(legalBasis?.number ?? ''),
            )}
          />
          <ObstaclesPanel
            asked={asked}
            obstacles={(asked.data.obstacles?.nodes ?? []).filter(
              (each) => (each.programme?.code ?? code) === code,
            )}
          />
        </>
      )}
    </>
  );
}
