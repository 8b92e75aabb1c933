import {
  type GraphQLCompositeType,
  type GraphQLOutputType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { type CollectedField, collectFields, type SelectionScope } from './collect-fields.js';
import { leafWriter } from './leaf-writer.js';
import type { Projection, ValueWriter } from './projection.js';

/** A field of an object, ready to write. */
interface FieldWriter {
  readonly responseName: string;
  /** What stands before the value: a brace or a comma, the name, a colon. */
  readonly before: string;
  readonly nullable: boolean;
  readonly write: ValueWriter;
}

type Fields = Readonly<Record<string, unknown>>;

/** Where a value is selected: on which type, and with which selections of its own. */
interface Selected {
  readonly parentName: string;
  readonly selectionSets: readonly SelectionSetNode[];
}

/** Compiles what an operation selects into a writer of the whole answer's data. */
export function compileProjection(scope: SelectionScope, operation: OperationDefinitionNode): ValueWriter {
  const root = scope.schema.getRootType(operation.operation);
  if (!root) throw new Error(`The schema has no ${operation.operation} type`);
  return objectWriter(scope, root, { parentName: root.name, selectionSets: [operation.selectionSet] });
}

function valueWriter(scope: SelectionScope, type: GraphQLOutputType, selected: Selected): ValueWriter {
  if (isNonNullType(type)) return nonNullWriter(scope, type.ofType, selected);
  if (isListType(type)) return listWriter(scope, type.ofType, selected);
  if (isCompositeType(type)) return objectWriter(scope, type, selected);
  const write = leafWriter(type);
  return (value, projection) => {
    if (value === null || value === undefined) return plainNull(projection);
    const text = write(value);
    return text ?? invalid('value', projection, type.name, selected);
  };
}

/** A null that is no error. */
function plainNull(projection: Projection): undefined {
  projection.failed = false;
}

function invalid(
  what: string,
  projection: Projection,
  typeName: string,
  { parentName }: Selected,
): undefined {
  projection.fail(`Invalid ${what} found for ${projection.describe(typeName, parentName)}.`);
}

function nonNullWriter(scope: SelectionScope, type: GraphQLOutputType, selected: Selected): ValueWriter {
  const write = valueWriter(scope, type as never, selected);
  const typeName = String(type);
  return (value, projection, parent) => {
    const text = write(value, projection, parent);
    if (text === undefined && !projection.failed) {
      const place = projection.describe(typeName, selected.parentName);
      projection.fail(`Cannot return null for non-nullable ${place}.`);
    }
    return text;
  };
}

function listWriter(scope: SelectionScope, type: GraphQLOutputType, selected: Selected): ValueWriter {
  const nullable = !isNonNullType(type);
  const write = valueWriter(scope, type, selected);
  const typeName = `[${type}]`;
  return (value, projection, parent) => {
    if (value === null || value === undefined) return plainNull(projection);
    if (!Array.isArray(value)) return invalid('value', projection, typeName, selected);
    const { path, depth } = projection;
    let text = '[';
    // Every element is looked at, so that every error is reported, even when the list is already lost.
    let lost = false;
    projection.depth = depth + 1;
    for (let index = 0; index < value.length; index += 1) {
      path[depth] = index;
      const element = write(value[index], projection, parent);
      lost ||= element === undefined && !nullable;
      text += index === 0 ? (element ?? 'null') : `,${element ?? 'null'}`;
    }
    projection.depth = depth;
    projection.failed = lost;
    return lost ? undefined : `${text}]`;
  };
}

function objectWriter(scope: SelectionScope, type: GraphQLCompositeType, selected: Selected): ValueWriter {
  const byTypeName = new Map<unknown, readonly FieldWriter[]>();
  let latestName: unknown = byTypeName;
  let latestFields: readonly FieldWriter[] = [];

  function fieldsOf(typeName: unknown): readonly FieldWriter[] | undefined {
    const known = byTypeName.get(typeName);
    if (known) return known;
    const runtime = typeName ? scope.schema.getType(String(typeName)) : type;
    if (!isCompositeType(runtime)) return undefined;
    const fields = fieldWriters(scope, runtime, selected.selectionSets);
    byTypeName.set(typeName, fields);
    return fields;
  }

  return (value, projection) => {
    if (value === null || value === undefined) return plainNull(projection);
    if (typeof value !== 'object' || Array.isArray(value)) {
      return invalid('value', projection, type.name, selected);
    }
    const typeName = (value as Fields).__typename;
    if (typeName !== latestName) {
      const fields = fieldsOf(typeName);
      if (!fields) {
        return invalid('__typename', projection, type.name, selected);
      }
      latestName = typeName;
      latestFields = fields;
    }
    return writeFields(latestFields, value as Fields, projection);
  };
}

function writeFields(
  fields: readonly FieldWriter[],
  source: Fields,
  projection: Projection,
): string | undefined {
  const { path, depth } = projection;
  let text = '';
  projection.depth = depth + 1;
  for (let index = 0; index < fields.length; index += 1) {
    const field = fields[index] as FieldWriter;
    path[depth] = field.responseName;
    const value = field.write(source[field.responseName], projection, source);
    if (value === undefined && !field.nullable) {
      projection.depth = depth;
      return undefined;
    }
    text += field.before + (value ?? 'null');
  }
  projection.depth = depth;
  return text === '' ? '{}' : `${text}}`;
}

function fieldWriters(
  scope: SelectionScope,
  runtime: GraphQLCompositeType,
  selectionSets: readonly SelectionSetNode[],
): readonly FieldWriter[] {
  const collected = collectFields(scope, runtime.name, selectionSets);
  return [...collected].map(([responseName, field], index) => ({
    responseName,
    before: `${index === 0 ? '{' : ','}"${responseName}":`,
    ...fieldWriter(scope, runtime, responseName, field),
  }));
}

function fieldWriter(
  scope: SelectionScope,
  runtime: GraphQLCompositeType,
  responseName: string,
  { nodes, parentName }: CollectedField,
): Pick<FieldWriter, 'nullable' | 'write'> {
  const name = nodes[0]?.name.value ?? '';
  if (name === '__typename') return { nullable: false, write: typeNameWriter(scope, runtime, responseName) };
  const type = fieldType(runtime, name) ?? fieldType(scope.schema.getType(parentName), name);
  if (!type) throw new Error(`${parentName}.${name} is not in the schema`);
  const selectionSets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  return { nullable: !isNonNullType(type), write: valueWriter(scope, type, { parentName, selectionSets }) };
}

function fieldType(type: unknown, name: string): GraphQLOutputType | undefined {
  if (!isCompositeType(type) || isUnionType(type)) return undefined;
  return type.getFields()[name]?.type;
}

/** `__typename` is of the object, even where its source only knew an interface and another fetch was to say more. */
function typeNameWriter(
  { schema }: SelectionScope,
  runtime: GraphQLCompositeType,
  responseName: string,
): ValueWriter {
  return (value, projection, parent) => {
    const name = value ?? (responseName === '__typename' ? undefined : parent.__typename);
    const type = (typeof name === 'string' && schema.getType(name)) || runtime;
    if (isObjectType(type)) return `"${type.name}"`;
    // What type it is was never learnt. The error that kept it from us is reported where it happened.
    projection.failed = true;
    return undefined;
  };
}
