import { FindPlacesDocument } from '@ntp-graph/client';
import { type KeyboardEvent, type ReactNode, useDeferredValue, useId, useState } from 'react';
import { type Asked, useAnswer } from '../graph/use-answer.js';
import { useWords } from '../words/use-words.js';
import { useNavigation } from './use-address.js';

interface Found {
  readonly unitId: string;
  readonly fullName: string;
  readonly level: string;
  readonly district: { readonly fullName: string } | null;
  readonly province: { readonly fullName: string } | null;
}

/** Finds a place by a part of its name and opens it: a combobox of WAI-ARIA. */
export function PlaceSearch(): ReactNode {
  const { say } = useWords();
  const { go } = useNavigation();
  const id = useId();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const wanted = useDeferredValue(text.trim());
  const { places, failure, again } = useFoundPlaces(wanted);
  const isListed = isOpen && wanted.length > 1;
  function open(place: Found | undefined): void {
    if (!place) return;
    setText('');
    setOpen(false);
    go({ view: place.level === 'PROVINCE' ? 'province' : 'commune', place: place.unitId });
  }
  function onKeyDown(event: KeyboardEvent): void {
    const count = places?.length ?? 0;
    if (event.key === 'ArrowDown' && count > 0) setActive((active + 1) % count);
    else if (event.key === 'ArrowUp' && count > 0) setActive((active + count - 1) % count);
    else if (event.key === 'Enter') failure ? again() : open(places?.[active]);
    else if (event.key === 'Escape') setOpen(false);
    else return;
    event.preventDefault();
  }
  return (
    <search className="place-search">
      <input
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-label={say('search.label')}
        placeholder={say('search.placeholder')}
        aria-expanded={isListed}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isListed && places?.length ? `${id}-${active}` : undefined}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
          setOpen(true);
        }}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <p className="visually-hidden" role="status">
        {isListed && places ? say('search.count', { count: places.length }) : ''}
      </p>
      <FoundPlaces
        id={id}
        text={wanted}
        places={isListed ? places : undefined}
        active={active}
        onOpen={open}
      />
      {isListed && failure && (
        <p className="search-none" role="alert">
          {say(`failure.${failure.kind}`, { message: failure.message })}
        </p>
      )}
    </search>
  );
}

interface FoundAnswer extends Pick<Asked<unknown>, 'failure' | 'again'> {
  /** Undefined while they are on their way, or cannot be had. */
  readonly places: readonly Found[] | undefined;
}

/** Nothing is asked for one letter: half the country has it. */
function useFoundPlaces(wanted: string): FoundAnswer {
  const { address } = useNavigation();
  const variables = wanted.length > 1 ? { text: wanted, asOf: address.day } : null;
  const { data, isLoading, failure, again } = useAnswer(FindPlacesDocument, variables);
  const places = isLoading || failure ? undefined : (data?.searchUnits?.nodes ?? []);
  return { places, failure, again };
}

interface FoundPlacesProps {
  readonly id: string;
  readonly text: string;
  readonly places: readonly Found[] | undefined;
  readonly active: number;
  readonly onOpen: (place: Found) => void;
}

function FoundPlaces({ id, text, places, active, onOpen }: FoundPlacesProps): ReactNode {
  const { say, day } = useWords();
  const { address } = useNavigation();
  const around = ({ level, district, province }: Found) =>
    level === 'PROVINCE' ? '' : [district, province].flatMap((unit) => unit?.fullName ?? []).join(', ');
  return (
    <>
      <div id={`${id}-list`} role="listbox" aria-label={say('search.label')} hidden={!places?.length}>
        {places?.map((place, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the combobox that owns the list.
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the combobox.
          <div
            key={place.unitId}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onOpen(place)}
          >
            <strong>{place.fullName}</strong> <span>{around(place)}</span>
          </div>
        ))}
      </div>
      {places?.length === 0 && (
        <p className="search-none">{say('search.none', { text, day: day(address.day) })}</p>
      )}
    </>
  );
}
