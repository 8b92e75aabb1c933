import { oncePerObject } from '../json/object-memo.js';
import {
  isOfObjects,
  type Row,
  type SelectedAbstract,
  type SelectedField,
  type SelectedObject,
  type Selection,
  type SelectionRun,
} from './selection.js';

/**
 * What becomes of a reader's row. `whole`: it goes out as it is where each property asked for is there under its own
 * name, with whatever else it holds, for one who takes from it what was asked for. `selected`: what was asked for alone.
 */
export type Rows = 'whole' | 'selected';

type ShapeValue = (value: unknown) => unknown;
type FillField = (row: Row, target: Record<string, unknown>) => void;

/** Turns a reader's values into what a selection asks of them; made ready once for each run. */
export type Shape = (run: SelectionRun) => ShapeValue;

const same: ShapeValue = (value) => value;

/** Of a selection that asks for properties under their own names: the reader's value is the answer as it is. */
const asItIs: Shape = () => same;

/** Waits for work that can bring more work. */
export async function allDone(pending: readonly Promise<unknown>[]): Promise<void> {
  for (let done = 0; done < pending.length; ) {
    done = pending.length;
    await Promise.all(pending);
  }
}

function fill(
  target: Record<string, unknown>,
  name: string,
  value: unknown,
  shape: ShapeValue,
  { pending }: SelectionRun,
): void {
  if (!(value instanceof Promise)) {
    target[name] = shape(value);
    return;
  }
  const filled = value.then((later) => {
    target[name] = shape(later);
  });
  // Whoever waits gives up at the first failure, and this one may only be on its way then.
  filled.catch(() => {});
  pending.push(filled);
}

function compileField({ name, property, resolver, value }: SelectedField, rows: Rows) {
  const shape = valuesOf(value, rows);
  const isShared = shape !== asItIs && isOfObjects(value);
  return (run: SelectionRun): FillField => {
    const shapeValue = isShared ? oncePerObject(shape(run)) : shape(run);
    if (!resolver) return (row, target) => fill(target, name, row[property], shapeValue, run);
    const resolve = resolver(run);
    return (row, target) => fill(target, name, resolve(row), shapeValue, run);
  };
}

function isUnderItsOwnName({ name, property, resolver, value }: SelectedField): boolean {
  return !resolver && name === property && valuesOf(value, 'whole') === asItIs;
}

function objectShape({ fields }: SelectedObject, rows: Rows): Shape {
  if (rows === 'whole' && fields.every(isUnderItsOwnName)) return asItIs;
  const known = fields.map((field) => compileField(field, rows));
  return (run) => {
    const fillers = known.map((prepare) => prepare(run));
    return (value) => {
      if (value == null) return null;
      const target: Record<string, unknown> = {};
      for (const fillField of fillers) fillField(value as Row, target);
      return target;
    };
  };
}

function abstractShape({ typeOf, types }: SelectedAbstract, rows: Rows): Shape {
  const known = [...types].map(([name, object]) => [name, objectShape(object, rows)] as const);
  return (run) => {
    const shapes = new Map(known.map(([name, shape]) => [name, shape(run)]));
    return (value) => {
      if (value == null) return null;
      const name = typeOf(value, run.context);
      const shape = shapes.get(name);
      if (!shape)
        throw new Error(`A value is of the type ${name}; expected ${[...types.keys()].join(' or ')}`);
      return shape(value);
    };
  };
}

function listShape(shape: Shape): Shape {
  if (shape === asItIs) return asItIs;
  return (run) => {
    const shapeItem = shape(run);
    return (value) => (value == null ? null : (value as unknown[]).map(shapeItem));
  };
}

/** What a selection asks for as values. Whether they are of their types is left to whoever takes them. */
export function valuesOf(selection: Selection, rows: Rows): Shape {
  switch (selection.kind) {
    case 'leaf':
      return asItIs;
    case 'list':
      return listShape(valuesOf(selection.item, rows));
    case 'object':
      return objectShape(selection, rows);
    case 'abstract':
      return abstractShape(selection, rows);
  }
}
