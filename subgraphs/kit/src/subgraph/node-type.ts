import { Directive, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { dayedId } from '../graph/dayed-id.js';
import { globalId, keyOf } from '../graph/global-id.js';
import { nodeIdInWords, nodeKey } from '../graph/node.js';
import type { BatchReader } from '../reading/read-context.js';
import type { ReferenceResolver } from './subgraph-definition.js';

// biome-ignore lint/suspicious/noExplicitAny: type-graphql makes what the class describes; how it is constructed is its affair.
type Class<Instance> = new (...given: any[]) => Instance;

/** How a type is known in the whole graph. */
export interface NodeTypeOptions<Type> {
  /** The property of a row that is its key among those of its type, or what makes the key of it. */
  readonly key: (keyof Type & string) | ((row: Type) => string);
  /** The property of a row that is the day it was asked for, where it differs from day to day; null for none. */
  readonly day?: keyof Type & string;
  /** Reads the objects by key; left out by a subgraph that only refers to them. */
  readonly read?: BatchReader<string, null, unknown>;
}

/** A type with a global id, ready to be listed in a subgraph's definition. */
export interface NodeType {
  readonly name: string;
  /** Its type-graphql resolver class, which makes the id. */
  readonly resolver: Class<object>;
  /** Finds an object by its id, or by its key where another subgraph knows that; null where nothing is read here. */
  readonly reference: ReferenceResolver | null;
}

/**
 * The key by which `node` leads here. It is `id` under another name, because geography, which answers `node`, knows of an
 * id only what the client said: the owner is asked for the field `id` itself, and what does not exist has none.
 */
function addHiddenKey(type: Class<object>, prototype: object): void {
  const { name } = nodeKey;
  Directive(`@key(fields: "${name}")`)(type);
  Root()(prototype, name, 0);
  FieldResolver(() => ID, { description: nodeKey.description })(prototype, name, {});
  Directive('@inaccessible')(prototype, name);
}

function idIn({ id, nodeId }: { readonly id?: string; readonly nodeId?: string }): string | undefined {
  return id ?? nodeId;
}

function resolverClass<Type extends object>(
  type: Class<Type>,
  name: string,
  { key, day, read }: NodeTypeOptions<Type>,
): Class<object> {
  const keyIn = typeof key === 'string' ? (row: Type) => String(row[key]) : key;
  const dayIn = (row: Type) => (day === undefined ? null : (row[day] as string | null));
  class NodeResolver {
    id(row: Type): string {
      return globalId(name, dayedId(keyIn(row), dayIn(row)));
    }

    nodeId(row: Type): string {
      return this.id(row);
    }
  }
  const { prototype } = NodeResolver;
  Root()(prototype, 'id', 0);
  FieldResolver(() => ID, { description: nodeIdInWords })(prototype, 'id', {});
  if (read) addHiddenKey(type, prototype);
  else Directive('@shareable')(prototype, 'id');
  Resolver(() => type)(NodeResolver);
  return NodeResolver;
}

/**
 * Declares that the objects of a type have an id in the whole graph: what their field `id` says, and how an object is
 * found by it. The class says itself that it implements `Node`, and by which keys it is known.
 *
 * @example
 * nodeType('Obstacle', Obstacle, { key: 'id', read: obstaclesById })
 */
export function nodeType<Type extends object>(
  name: string,
  type: Class<Type>,
  options: NodeTypeOptions<Type>,
): NodeType {
  const { key, read } = options;
  return {
    name,
    resolver: resolverClass(type, name, options),
    reference: read
      ? (representation, context) =>
          context.load(read, keyOf(name, idIn(representation) ?? representation[String(key)]), null)
      : null,
  };
}
