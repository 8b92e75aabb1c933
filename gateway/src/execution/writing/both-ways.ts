import { JsonText } from '@ntp-graph/kit';
import { Missing } from '../merging/failure.js';
import type { AnswerState, PatientWriter, ValueWriter } from './answer-state.js';

type Fields = Readonly<Record<string, unknown>>;

/** The two ways to write one type of value. */
export function bothWays(write: ValueWriter, inTurns: PatientWriter): ValueWriter {
  return Object.assign(write, { inTurns });
}

/** A writer that does with another's text what it does, both ways. */
export function after(
  write: ValueWriter,
  then: (text: string | undefined, state: AnswerState) => string | undefined,
): ValueWriter {
  return bothWays(
    (value, state, parent) => then(write(value, state, parent), state),
    async (value, state, parent, turns) => then(await patiently(write, value, state, parent, turns), state),
  );
}

/** Writes a value in turns, where its writer can. */
export function patiently(
  write: ValueWriter,
  ...asked: Parameters<PatientWriter>
): ReturnType<PatientWriter> | string | undefined {
  const [value, state, parent] = asked;
  return write.inTurns ? write.inTurns(...asked) : write(value, state, parent);
}

/** Writes an object that many share, as many statuses share a criterion, once. */
export function sharedWriter(write: ValueWriter): ValueWriter {
  const keep = (text: string | undefined, value: unknown, state: AnswerState, reasons: number) => {
    // What came with an error comes with one at every place.
    if (text !== undefined && state.reasons === reasons) state.textsOf(write).set(value, text);
    return text;
  };
  return bothWays(
    (value, state, parent) => {
      const known = state.textsOf(write).get(value);
      if (known !== undefined) return known;
      const { reasons } = state;
      return keep(write(value, state, parent), value, state, reasons);
    },
    async (value, state, parent, turns) => {
      const known = state.textsOf(write).get(value);
      if (known !== undefined) return known;
      const { reasons } = state;
      return keep(await patiently(write, value, state, parent, turns), value, state, reasons);
    },
  );
}

/** Takes text as it is. */
export function textOr(write: ValueWriter): ValueWriter {
  return bothWays(
    (value, state, parent) => (value instanceof JsonText ? value.text : write(value, state, parent)),
    async (value, state, parent, turns) =>
      value instanceof JsonText ? value.text : patiently(write, value, state, parent, turns),
  );
}

/** Tells why a value is missing. */
export function presentOr(write: ValueWriter): ValueWriter {
  const missingAt = (value: unknown, state: AnswerState, parent: Fields) =>
    value === undefined ? state.missingWithin(parent) : value;
  return bothWays(
    (value, state, parent) => {
      const missing = missingAt(value, state, parent);
      return missing instanceof Missing ? state.miss(missing) : write(value, state, parent);
    },
    async (value, state, parent, turns) => {
      const missing = missingAt(value, state, parent);
      return missing instanceof Missing ? state.miss(missing) : patiently(write, value, state, parent, turns);
    },
  );
}
