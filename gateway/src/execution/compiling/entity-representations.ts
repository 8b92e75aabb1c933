import type { FetchDataRewrite, QueryPlanSelectionNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { applyRewrites } from '../fetching/fetch-data-rewrites.js';
import { Missing } from '../merging/failure.js';
import { Merger } from '../merging/merger.js';
import { ResultObject } from '../merging/result-object.js';
import { isOfType } from '../type-condition.js';

type Fields = Readonly<Record<string, unknown>>;

/** What stands for an entity in a fetch, and a key that equal representations share. */
export interface Representation {
  readonly key: string;
  readonly fields: Fields;
}

/** Makes an entity's representation; undefined when the entity lacks what the fetch requires. */
export type RepresentationOf = (entity: Fields) => Representation | undefined;

const merger = new Merger(new Set());

function isMissing(value: unknown): boolean {
  return value === undefined || value instanceof Missing;
}

/** Picks the selected fields; null when one is missing, as then the source could not find the entity. */
function select(
  schema: GraphQLSchema,
  source: Fields,
  selections: readonly QueryPlanSelectionNode[],
): Fields | null {
  const picked = new ResultObject();
  for (const selection of selections) {
    if (selection.kind === 'Field') {
      const name = selection.alias ?? selection.name;
      if (isMissing(source[name])) return null;
      picked[name] = selectWithin(schema, source[name], selection.selections);
    } else if (typeMatches(schema, source.__typename, selection.typeCondition)) {
      merger.mergeInto(picked, select(schema, source, selection.selections) ?? {}, undefined);
    }
  }
  return picked;
}

function selectWithin(
  schema: GraphQLSchema,
  value: unknown,
  selections: readonly QueryPlanSelectionNode[] | undefined,
): unknown {
  if (!selections || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => selectWithin(schema, item, selections));
  return select(schema, value as Fields, selections);
}

function typeMatches(schema: GraphQLSchema, typeName: unknown, condition: string | undefined): boolean {
  if (condition === undefined) return true;
  return typeof typeName === 'string' && isOfType(schema, typeName, condition);
}

/** The names that a type's representation consists of, where they are plain fields under one condition. */
function plainFields(
  schema: GraphQLSchema,
  typeName: string,
  requires: readonly QueryPlanSelectionNode[],
): readonly string[] | undefined {
  const matching = requires.filter(
    (selection) => selection.kind === 'Field' || typeMatches(schema, typeName, selection.typeCondition),
  );
  const [only] = matching;
  if (matching.length !== 1 || only?.kind !== 'InlineFragment') return undefined;
  const names: string[] = [];
  for (const field of only.selections) {
    if (field.kind !== 'Field' || field.selections) return undefined;
    names.push(field.alias ?? field.name);
  }
  return names;
}

/** The type name that the rewrites send in place of a type's own; undefined when they change anything else. */
function sentTypeName(
  schema: GraphQLSchema,
  typeName: string,
  rewrites: readonly FetchDataRewrite[],
): string | undefined {
  const onlyTypeNames = rewrites.every(
    ({ kind, path }) => kind === 'ValueSetter' && path.length === 2 && path[1] === '__typename',
  );
  return onlyTypeNames ? applyRewrites(schema, rewrites, { __typename: typeName }).__typename : undefined;
}

/** Unlike for every two different values, whatever they contain. */
function keyOf(values: readonly unknown[]): string {
  const [only] = values;
  return values.length === 1 && typeof only === 'string' ? `"${only}` : JSON.stringify(values);
}

/** The usual case, read without interpreting the selection again: a type name and key fields. */
function plainRepresentationOf(names: readonly string[], sentName: string): RepresentationOf {
  const keyNames = names.filter((name) => name !== '__typename');
  return (entity) => {
    const fields: Record<string, unknown> = { __typename: sentName };
    const values: unknown[] = [];
    for (const name of keyNames) {
      const value = entity[name];
      if (isMissing(value)) return undefined;
      fields[name] = value;
      values.push(value);
    }
    return { key: `${sentName}\n${keyOf(values)}`, fields };
  };
}

function anyRepresentationOf(
  schema: GraphQLSchema,
  requires: readonly QueryPlanSelectionNode[],
  rewrites: readonly FetchDataRewrite[],
): RepresentationOf {
  return (entity) => {
    const selected = select(schema, entity, requires);
    if (!selected?.__typename) return undefined;
    const fields = applyRewrites(schema, rewrites, selected);
    return { key: JSON.stringify(fields), fields };
  };
}

/** Compiles what a fetch requires of an entity into a function that represents one. */
export function compileRepresentation(
  schema: GraphQLSchema,
  requires: readonly QueryPlanSelectionNode[],
  rewrites: readonly FetchDataRewrite[] = [],
): RepresentationOf {
  const general = anyRepresentationOf(schema, requires, rewrites);
  const byType = new Map<string, RepresentationOf>();
  return (entity) => {
    const typeName = entity.__typename;
    if (typeof typeName !== 'string' || !schema.getType(typeName)) return general(entity);
    let represent = byType.get(typeName);
    if (!represent) {
      const names = plainFields(schema, typeName, requires);
      const sentName = names?.includes('__typename') && sentTypeName(schema, typeName, rewrites);
      represent = names && sentName ? plainRepresentationOf(names, sentName) : general;
      byType.set(typeName, represent);
    }
    return represent(entity);
  };
}

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
