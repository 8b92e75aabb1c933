import type { CalendarDate } from '@ntp-graph/client';
import type { ReactNode } from 'react';
import { Link, useNavigation } from '../app/use-address.js';
import { placeName } from '../words/place-name.js';
import { useWords } from '../words/use-words.js';
import type { ShownDay } from './place-in-force.js';

interface OtherPlace {
  readonly unit: { readonly unitId: string; readonly name: string; readonly fullName: string };
}

interface PlaceHeadProps {
  readonly place: {
    readonly name: string;
    readonly fullName: string;
    readonly validFrom: CalendarDate | null;
    readonly validTo: CalendarDate | null;
    readonly predecessors: readonly OtherPlace[];
    readonly successors: readonly OtherPlace[];
  };
  readonly view: 'province' | 'commune';
  readonly shown: ShownDay;
  /** What it lies in. */
  readonly within: ReactNode;
}

/** The name of a place, what it lies in, and where to go when it did not exist on the day asked for. */
export function PlaceHead({ place, view, shown, within }: PlaceHeadProps): ReactNode {
  const { say, day, language } = useWords();
  const { state } = shown;
  const name = placeName(language, place);
  return (
    <header className="place-head">
      <p className="within">{within}</p>
      <h1>{name}</h1>
      {state !== 'in-force' && (
        <p className="notice">
          {state === 'ended'
            ? say('place.ended', { name, day: day(place.validTo) })
            : say('place.notYet', { name, day: day(place.validFrom) })}
        </p>
      )}
      <OtherPlaces
        label={say('place.became')}
        places={place.successors}
        view={view}
        isStrong={state === 'ended'}
      />
      <OtherPlaces
        label={say('place.madeOf')}
        places={place.predecessors}
        view={view}
        isStrong={state === 'not-yet'}
      />
    </header>
  );
}

interface OtherPlacesProps {
  readonly label: string;
  readonly places: readonly OtherPlace[];
  readonly view: 'province' | 'commune';
  readonly isStrong: boolean;
}

function OtherPlaces({ label, places, view, isStrong }: OtherPlacesProps): ReactNode {
  const { language } = useWords();
  const { address } = useNavigation();
  const others = places.filter(({ unit }) => unit.unitId !== address.place);
  if (others.length === 0) return null;
  return (
    <p className={isStrong ? 'others is-strong' : 'others'}>
      {label}:{' '}
      {others.map(({ unit }, index) => (
        <span key={unit.unitId}>
          {index > 0 && ', '}
          <Link to={{ view, place: unit.unitId }}>{placeName(language, unit)}</Link>
        </span>
      ))}
    </p>
  );
}
