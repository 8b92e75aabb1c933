import type { RepresentationOf } from './compile-representation.js';
import type { ResultObject } from './result-object.js';

/** The distinct entities that a fetch asks for, and for each the objects of the answer that it fills. */
export interface EntityBatch {
  readonly representations: readonly Readonly<Record<string, unknown>>[];
  readonly objects: readonly (readonly ResultObject[])[];
}

/** Represents objects, each distinct representation once; an object that cannot be represented is left out. */
export function entityBatch(represent: RepresentationOf, objects: readonly ResultObject[]): EntityBatch {
  const representations: Readonly<Record<string, unknown>>[] = [];
  const filled: ResultObject[][] = [];
  const byKey = new Map<string, ResultObject[]>();
  for (const object of objects) {
    const representation = represent(object);
    if (!representation) continue;
    const alike = byKey.get(representation.key);
    if (alike) {
      alike.push(object);
      continue;
    }
    const first = [object];
    byKey.set(representation.key, first);
    filled.push(first);
    representations.push(representation.fields);
  }
  return { representations, objects: filled };
}
