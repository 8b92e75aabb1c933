import { CommuneCriteriaDocument, UnitHistoryDocument } from '@ntp-graph/client';
import type { ReactNode } from 'react';
import { yearOf } from '../app/address.js';
import { Link, useNavigation } from '../app/use-address.js';
import { useTitle } from '../app/use-title.js';
import { Controls } from '../controls/controls.js';
import { CriteriaSetSelect } from '../controls/criteria-set-select.js';
import { useAnswer } from '../graph/use-answer.js';
import { Failure } from '../panel/failure.js';
import { PlaceHead } from '../province/place-head.js';
import { TrendPanel } from '../province/trend-panel.js';
import { usePlaceOnDay } from '../province/use-place-on-day.js';
import { placeName } from '../words/place-name.js';
import { useWords } from '../words/use-words.js';
import { CommuneMoney } from './commune-money.js';
import { CriteriaPanel } from './criteria-panel.js';
import { LineagePanel } from './lineage-panel.js';

/** A commune: each verdict with its reasons, what it was made of and became, its money, and the reports it owed. */
export function CommuneView(): ReactNode {
  const { address } = useNavigation();
  const { say, language } = useWords();
  const id = address.place ?? '';
  const year = yearOf(address);
  const { asked, shown } = usePlaceOnDay(CommuneCriteriaDocument, id, address.day, {
    criteriaSet: address.set,
    year,
    synthetic: address.facts ? false : undefined,
  });
  const history = useAnswer(UnitHistoryDocument, { id });
  const commune = asked.data?.unit;
  useTitle(commune ? placeName(language, commune) : undefined);
  if (asked.failure) return <Failure failure={asked.failure} again={asked.again} />;
  // What it became stands above the rest, and would push it down.
  if (!asked.data || history.isWaiting) return <p className="waiting">{say('app.loading')}</p>;
  if (!commune || !shown) return <p className="nothing">{say('place.none', { id })}</p>;
  const { predecessors = [], successors = [] } = history.data?.unit ?? {};
  return (
    <>
      <PlaceHead
        place={{ ...commune, predecessors, successors }}
        view="commune"
        shown={shown}
        within={
          <>
            <Link to={{ view: 'country' }}>{say('nav.country')}</Link>
            {commune.province && (
              <>
                {' · '}
                <Link to={{ view: 'province', place: commune.province.unitId }}>{commune.province.name}</Link>
              </>
            )}
            {commune.district && ` · ${commune.district.name}`}
          </>
        }
      />
      <Controls>
        <CriteriaSetSelect />
      </Controls>
      <CriteriaPanel asked={asked} year={year} />
      <LineagePanel asked={history} />
      <CommuneMoney id={id} />
      <TrendPanel id={id} codes={[]} />
    </>
  );
}
