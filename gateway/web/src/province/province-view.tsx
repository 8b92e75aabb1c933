import { ProvinceSummaryDocument } from '@ntp-graph/client';
import type { ReactNode } from 'react';
import { yearOf } from '../app/address.js';
import { Link, useNavigation } from '../app/use-address.js';
import { useTitle } from '../app/use-title.js';
import { Controls } from '../controls/controls.js';
import { CriteriaSetSelect } from '../controls/criteria-set-select.js';
import { Failure } from '../panel/failure.js';
import { placeName } from '../words/place-name.js';
import { useWords } from '../words/use-words.js';
import { CommunesPanel } from './communes-panel.js';
import { CriteriaSummaryPanel } from './criteria-summary-panel.js';
import { MoneyOverTime } from './money-over-time.js';
import { MoneyPanel } from './money-panel.js';
import { PlaceHead } from './place-head.js';
import { TrendPanel } from './trend-panel.js';
import { usePlaceOnDay } from './use-place-on-day.js';

/** A province: how its communes stand, its money, its indicators, and the communes themselves. */
export function ProvinceView(): ReactNode {
  const { address } = useNavigation();
  const { say, language } = useWords();
  const year = yearOf(address);
  const id = address.place ?? '';
  const { asked, shown } = usePlaceOnDay(ProvinceSummaryDocument, id, address.day, {
    criteriaSet: address.set,
    year,
    includePredecessors: id.startsWith('2025:'),
    synthetic: address.facts ? false : undefined,
  });
  const province = asked.data?.unit;
  useTitle(province ? placeName(language, province) : undefined);
  if (asked.failure) return <Failure failure={asked.failure} again={asked.again} />;
  if (!asked.data) return <p className="waiting">{say('app.loading')}</p>;
  if (!province || !shown) return <p className="nothing">{say('place.none', { id })}</p>;
  return (
    <>
      <PlaceHead
        place={province}
        view="province"
        shown={shown}
        within={
          <>
            <Link to={{ view: 'country' }}>{say('nav.country')}</Link> · {province.region?.name}
          </>
        }
      />
      <Controls>
        <CriteriaSetSelect />
      </Controls>
      <CriteriaSummaryPanel asked={asked} summaries={province.criteriaSummary ?? []} year={year} />
      <CommunesPanel province={id} day={shown.day} year={year} />
      <MoneyPanel asked={asked} groups={province.funding ?? []} year={year} />
      <MoneyOverTime id={id} year={year} level="PROVINCE" isMerged={id.startsWith('2025:')} />
      <TrendPanel
        id={id}
        codes={province.availableIndicators?.map(({ indicator }) => indicator.code) ?? []}
      />
    </>
  );
}
