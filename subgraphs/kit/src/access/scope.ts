import { checkUnitId } from '../unit-path/unit-id.js';

/**
 * How far data have come. What is published is everybody's and needs no scope; the other two are read by whoever has a
 * scope for that very class.
 */
export const restrictedClasses = ['DRAFT', 'INTERNAL'] as const;

/** A class of data that not everybody may read. */
export type RestrictedClass = (typeof restrictedClasses)[number];

/** What a caller may read besides what everybody may. */
export interface Scope {
  /** The name of a subgraph; null for all of them. */
  readonly subgraph: string | null;
  readonly dataClass: RestrictedClass;
  /** A unit: it and what lies below it, in its own edition. `VN` is the whole country. */
  readonly within: string;
}

const pattern = /^([a-z][a-z0-9_-]*)\/(draft|internal)(?:\/([\w:]+))?$/;

function unitOrNull(id: string): string | null {
  try {
    return checkUnitId(id);
  } catch {
    return null;
  }
}

/**
 * Reads a scope; null for what is none.
 *
 * @example
 * parseScope('indicators/internal/2004:27') // the internal data of indicators of Bắc Ninh before 2025
 * parseScope('all/draft') // the drafts of all subgraphs, of the whole country
 */
export function parseScope(text: string): Scope | null {
  const [, subgraph, dataClass, unit = 'VN'] = pattern.exec(text) ?? [];
  const within = unitOrNull(unit);
  if (subgraph === undefined || dataClass === undefined || within === null) return null;
  return {
    subgraph: subgraph === 'all' ? null : subgraph,
    dataClass: dataClass.toUpperCase() as RestrictedClass,
    within,
  };
}

/** Writes a scope as `parseScope` reads it. */
export function scopeText({ subgraph, dataClass, within }: Scope): string {
  const place = within === 'VN' ? '' : `/${within}`;
  return `${subgraph ?? 'all'}/${dataClass.toLowerCase()}${place}`;
}
