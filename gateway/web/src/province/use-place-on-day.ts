import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { CalendarDate } from '@ntp-graph/client';
import { firstKnownDay } from '../app/address.js';
import { type Asked, useAnswer } from '../graph/use-answer.js';
import { type ShownDay, shownDay, type Validity } from './place-in-force.js';

interface AnswerOfPlace {
  readonly unit: (Validity & { readonly unitId: string }) | null;
}

interface PlaceOnDay<A> {
  readonly asked: Asked<A>;
  /** On which day it is shown; undefined until it is known whether it existed then. */
  readonly shown: ShownDay | undefined;
}

/**
 * Asks for a place as it was on the day that the reader chose, and where it did not exist on it, on the nearest on which
 * it did: a province that has become a city is called by what it was on the day shown.
 */
export function usePlaceOnDay<A extends AnswerOfPlace, V extends { readonly id: string }>(
  document: TypedDocumentNode<A, V>,
  place: string,
  day: CalendarDate,
  further: Omit<V, 'id'>,
): PlaceOnDay<A> {
  const variablesOn = (on: CalendarDate) =>
    ({ ...further, id: `${place}@${on < firstKnownDay ? firstKnownDay : on}` }) as unknown as V;
  const chosen = useAnswer(document, variablesOn(day));
  const unit = chosen.data?.unit;
  const shown = unit?.unitId === place ? shownDay(unit, day) : undefined;
  const isOther = shown !== undefined && shown.state !== 'in-force';
  const nearest = useAnswer(document, isOther ? variablesOn(shown.day) : null);
  if (!isOther) return { asked: chosen, shown };
  // Until the nearest day is answered, all that differs is by which type it is called.
  const isAnswered = nearest.failure !== undefined || nearest.data?.unit?.unitId === place;
  return { asked: isAnswered ? nearest : { ...chosen, isLoading: true }, shown };
}
