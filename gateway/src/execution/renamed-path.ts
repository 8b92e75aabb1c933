import type { FetchDataRewrite } from '@apollo/query-planner';
import type { ResponsePath } from './objects-at.js';

/** A path in a fetch's result as the answer has it: where a key was renamed, under its new name. */
export function renamedPath(
  rewrites: readonly FetchDataRewrite[] | undefined,
  path: ResponsePath,
): ResponsePath {
  let result = path;
  for (const rewrite of rewrites ?? []) {
    if (rewrite.kind !== 'KeyRenamer') continue;
    const names = rewrite.path.filter((element) => !element.startsWith('... on '));
    const positions = [...result.keys()].filter((index) => typeof result[index] === 'string');
    const matches = names.every((name, depth) => result[positions[depth] ?? -1] === name);
    const renamed = positions[names.length - 1];
    if (matches && renamed !== undefined) result = result.with(renamed, rewrite.renameKeyTo);
  }
  return result;
}
