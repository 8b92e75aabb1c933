import { GraphQLID, type GraphQLLeafType } from 'graphql';
import { textBeforeField } from '../json/json-text.js';
import { leafWriter } from '../json/leaf-writer.js';
import { oncePerObject } from '../json/object-memo.js';
import type { FallbackReason } from './fallbacks.js';
import {
  isOfObjects,
  type Row,
  type SelectedAbstract,
  type SelectedField,
  type SelectedObject,
  type Selection,
  type SelectionRun,
} from './selection.js';

/** A value that takes more than writing: one that comes later, or one that its type does not allow. */
export class Unwritten extends Error {
  override readonly name = 'Unwritten';

  constructor(
    readonly reason: FallbackReason,
    message: string,
  ) {
    super(message);
  }
}

/** Writes a value as JSON text. Throws `Unwritten` where that takes more than writing. */
type WriteValue = (value: unknown) => string;

/** Writes what a selection asks of a reader's values; made ready once for each run. */
export type Writer = (run: SelectionRun) => WriteValue;

function unwritten(value: unknown, expected: string): Unwritten {
  if (!(value instanceof Promise)) return new Unwritten('invalid_value', `a value that is no ${expected}`);
  // It is asked for again, as a value. Of this one nobody would hear that it failed, which ends a process.
  value.catch(() => null);
  return new Unwritten('later', 'a value that comes later');
}

function writtenNull(nullable: boolean): string {
  if (nullable) return 'null';
  throw new Unwritten('invalid_value', 'null where none is allowed');
}

function leafText(type: GraphQLLeafType, nullable: boolean): Writer {
  const write = leafWriter(type);
  const isId = type.name === GraphQLID.name;
  return () => (value) => {
    if (value == null) return writtenNull(nullable);
    if (isId && Number.isInteger(value)) return `"${value}"`;
    const text = value instanceof Promise ? undefined : write(value);
    if (text === undefined) throw unwritten(value, type.name);
    return text;
  };
}

function listText(item: Writer, nullable: boolean): Writer {
  return (run) => {
    const write = item(run);
    return (value) => {
      if (value == null) return writtenNull(nullable);
      if (!Array.isArray(value)) throw unwritten(value, 'list');
      let text = '';
      for (const element of value) text += text === '' ? `[${write(element)}` : `,${write(element)}`;
      return text === '' ? '[]' : `${text}]`;
    };
  };
}

function fieldText({
  property,
  resolver,
  value,
}: SelectedField): (run: SelectionRun) => (row: Row) => string {
  const writer = textOf(value);
  const isObject = isOfObjects(value);
  return (run) => {
    const write = isObject ? oncePerObject(writer(run)) : writer(run);
    if (!resolver) return (row) => write(row[property]);
    const resolve = resolver(run);
    return (row) => write(resolve(row));
  };
}

function objectText({ fields, nullable }: SelectedObject): Writer {
  const known = fields.map((field, index) => ({
    before: textBeforeField(field.name, index),
    writer: fieldText(field),
  }));
  return (run) => {
    const writers = known.map(({ before, writer }) => ({ before, write: writer(run) }));
    return (value) => {
      if (value == null) return writtenNull(nullable);
      if (typeof value !== 'object' || value instanceof Promise) throw unwritten(value, 'object');
      let text = '';
      for (const { before, write } of writers) text += before + write(value as Row);
      return `${text}}`;
    };
  };
}

function abstractText({ nullable, typeOf, types }: SelectedAbstract): Writer {
  const known = [...types].map(([name, object]) => [name, objectText(object)] as const);
  return (run) => {
    const writers = new Map(known.map(([name, writer]) => [name, writer(run)]));
    return (value) => {
      if (value == null) return writtenNull(nullable);
      const write = value instanceof Promise ? undefined : writers.get(typeOf(value, run.context));
      if (!write) throw unwritten(value, [...types.keys()].join(' or '));
      return write(value);
    };
  };
}

/** What a selection asks for as JSON text, straight from what a reader returns. */
export function textOf(selection: Selection): Writer {
  switch (selection.kind) {
    case 'leaf':
      return leafText(selection.type, selection.nullable);
    case 'list':
      return listText(textOf(selection.item), selection.nullable);
    case 'object':
      return objectText(selection);
    case 'abstract':
      return abstractText(selection);
  }
}
