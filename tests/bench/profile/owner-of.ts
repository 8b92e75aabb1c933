import { fileURLToPath } from 'node:url';
import type { CallFrame } from './cpu-profile.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Packages under a name that says what they do here. */
const groups: readonly (readonly [part: string, group: string])[] = [
  ['node_modules/pg', 'pg'],
  ['node_modules/kysely', 'kysely and MikroORM'],
  ['node_modules/@mikro-orm/', 'kysely and MikroORM'],
  ['node_modules/@apollo/', '@apollo'],
  ['node_modules/graphql/', 'graphql'],
  ['node_modules/', 'other packages'],
  ['gateway/dist/', 'ours: gateway'],
  ['subgraphs/kit/dist/', 'ours: kit'],
  ['subgraphs/', 'ours: subgraphs'],
];

/** The file of a function within the repository, or in brackets what it is instead. */
export function fileOf({ scriptId, url }: CallFrame): string {
  if (scriptId === '0') return '(native)';
  if (url === '') return '(compiled at run time)';
  return (url.startsWith('file://') ? fileURLToPath(url) : url).replace(root, '');
}

/** Whose work a function is; null for native code, which works for whoever called it. */
export function ownerOf(frame: CallFrame): string | null {
  const file = fileOf(frame);
  if (frame.functionName === '(garbage collector)') return 'garbage collector';
  if (file === '(native)') return null;
  if (file === '(compiled at run time)') return 'ours: compiled at run time';
  if (file.startsWith('node:')) return 'node';
  return groups.find(([part]) => file.includes(part))?.[1] ?? 'other packages';
}
