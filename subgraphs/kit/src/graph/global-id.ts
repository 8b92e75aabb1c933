import { badInput } from '../platform-error.js';

/** A type's name before a colon: no key of ours begins like it, the marks of regions (`NTM:`) least of all. */
const typeBefore = /^([A-Z][a-z][A-Za-z]*):(.*)$/s;

/**
 * The id of an object in the whole graph: its type, and the key that it has among those of its type. Units and regions
 * have ids of their own, which are told by their form.
 *
 * @example
 * globalId('Obstacle', 'S001-05/DISBURSEMENT') // 'Obstacle:S001-05/DISBURSEMENT'
 */
export function globalId(type: string, key: string): string {
  return `${type}:${key}`;
}

/** What a global id is made of; null for a text that names no type. */
export function readGlobalId(id: string): { readonly type: string; readonly key: string } | null {
  const [, type, key] = typeBefore.exec(id) ?? [];
  return type === undefined || key === undefined ? null : { type, key };
}

/**
 * The key in an id of this type; a bare key is taken too. The id of another type is BAD_USER_INPUT: nothing would ever be
 * found by it.
 *
 * @example
 * keyOf('Statement', 'Statement:S000-28') // 'S000-28'
 * keyOf('Statement', 'S000-28') // 'S000-28'
 * keyOf('Statement', 'Directive:S000-28') // BAD_USER_INPUT
 */
export function keyOf(type: string, id: string): string {
  const named = readGlobalId(id);
  if (named === null) return id;
  if (named.type === type) return named.key;
  throw badInput(
    `${JSON.stringify(id)} is the id of another type`,
    `an id that begins with "${type}:", or the key alone`,
  );
}
