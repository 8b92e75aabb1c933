import { JsonText } from '@ntp-graph/kit';
import { Missing } from '../merging/failure.js';
import type { AnswerState, PatientWriter, ValueWriter } from './answer-state.js';

type Fields = Readonly<Record<string, unknown>>;

/** The two ways to write one type of value. */
export function bothWays(write: ValueWriter, inTurns: PatientWriter): ValueWriter {
  return Object.assign(write, { inTurns });
}

/** What another writer writes, with something before or after it; in turns where that one can be. */
function around(
  inner: ValueWriter,
  write: ValueWriter,
  inTurns: (patient: PatientWriter) => PatientWriter,
): ValueWriter {
  return inner.inTurns ? bothWays(write, inTurns(inner.inTurns)) : write;
}

/** A writer that does something with another's text. */
export function after(
  write: ValueWriter,
  then: (text: string | undefined, state: AnswerState) => string | undefined,
): ValueWriter {
  return around(
    write,
    (value, state, parent) => then(write(value, state, parent), state),
    (patient) => async (value, state, parent, turns) =>
      then(await patient(value, state, parent, turns), state),
  );
}

/** Writes an object that many share, as many statuses share a criterion, once. */
export function sharedWriter(write: ValueWriter): ValueWriter {
  const keep = (text: string | undefined, value: unknown, state: AnswerState, reasons: number) => {
    // What came with an error comes with one at every place.
    if (text !== undefined && state.reasons === reasons) state.textsOf(write).set(value, text);
    return text;
  };
  return around(
    write,
    (value, state, parent) => {
      const known = state.textsOf(write).get(value);
      if (known !== undefined) return known;
      const { reasons } = state;
      return keep(write(value, state, parent), value, state, reasons);
    },
    (patient) => async (value, state, parent, turns) => {
      const known = state.textsOf(write).get(value);
      if (known !== undefined) return known;
      const { reasons } = state;
      return keep(await patient(value, state, parent, turns), value, state, reasons);
    },
  );
}

/** Takes text as it is. */
export function textOr(write: ValueWriter): ValueWriter {
  return around(
    write,
    (value, state, parent) => (value instanceof JsonText ? value.text : write(value, state, parent)),
    (patient) => async (value, state, parent, turns) =>
      value instanceof JsonText ? value.text : patient(value, state, parent, turns),
  );
}

/** Tells why a value is missing. */
export function presentOr(write: ValueWriter): ValueWriter {
  const missingAt = (value: unknown, state: AnswerState, parent: Fields) =>
    value === undefined ? state.missingWithin(parent) : value;
  return around(
    write,
    (value, state, parent) => {
      const missing = missingAt(value, state, parent);
      return missing instanceof Missing ? state.miss(missing) : write(value, state, parent);
    },
    (patient) => async (value, state, parent, turns) => {
      const missing = missingAt(value, state, parent);
      return missing instanceof Missing ? state.miss(missing) : patient(value, state, parent, turns);
    },
  );
}
