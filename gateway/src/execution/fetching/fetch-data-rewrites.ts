import type { FetchDataRewrite } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import type { ResponsePath } from '../merging/result-object.js';
import { isOfType } from '../type-condition.js';

type Fields = Readonly<Record<string, unknown>>;
type Change = (fields: Fields) => Fields;

const typePrefix = '... on ';

function changeOf(rewrite: FetchDataRewrite, name: string): Change {
  if (rewrite.kind === 'ValueSetter') return (fields) => ({ ...fields, [name]: rewrite.setValueTo });
  return (fields) => {
    if (fields[name] === undefined) return fields;
    const { [name]: value, ...others } = fields;
    return { ...others, [rewrite.renameKeyTo]: value };
  };
}

function changedAt(schema: GraphQLSchema, value: unknown, path: readonly string[], change: Change): unknown {
  if (Array.isArray(value)) return value.map((item) => changedAt(schema, item, path, change));
  if (typeof value !== 'object' || value === null) return value;
  const fields = value as Fields;
  const [element, ...rest] = path;
  if (element === undefined) return change(fields);
  if (element.startsWith(typePrefix)) {
    const typeName = fields.__typename;
    const matches =
      typeof typeName !== 'string' || isOfType(schema, typeName, element.slice(typePrefix.length));
    return matches ? changedAt(schema, value, rest, change) : value;
  }
  const child = fields[element];
  const changed = changedAt(schema, child, rest, change);
  return changed === child ? value : { ...fields, [element]: changed };
}

/** Makes the planner's rewrites of a representation or a result. The value given stays as it is. */
export function applyRewrites<Value>(
  schema: GraphQLSchema,
  rewrites: readonly FetchDataRewrite[] | undefined,
  value: Value,
): Value {
  let result: unknown = value;
  for (const rewrite of rewrites ?? []) {
    const name = rewrite.path.at(-1);
    if (name === undefined) continue;
    result = changedAt(schema, result, rewrite.path.slice(0, -1), changeOf(rewrite, name));
  }
  return result as Value;
}

/** A path in a fetch's result as the answer has it: where a key was renamed, under its new name. */
export function rewrittenPath(
  rewrites: readonly FetchDataRewrite[] | undefined,
  path: ResponsePath,
): ResponsePath {
  let result = path;
  for (const rewrite of rewrites ?? []) {
    if (rewrite.kind !== 'KeyRenamer') continue;
    const names = rewrite.path.filter((element) => !element.startsWith(typePrefix));
    const positions = [...result.keys()].filter((index) => typeof result[index] === 'string');
    const matches = names.every((name, depth) => result[positions[depth] ?? -1] === name);
    const renamed = positions[names.length - 1];
    if (matches && renamed !== undefined) result = result.with(renamed, rewrite.renameKeyTo);
  }
  return result;
}
