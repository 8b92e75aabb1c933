import { responseName } from '@ntp-graph/kit';
import { type DocumentNode, type GraphQLSchema, Kind, type SelectionNode } from 'graphql';
import { isOfType } from '../type-condition.js';

type Fields = Readonly<Record<string, unknown>>;

/** Takes of a value what was asked for, and nothing else. */
type Picker = (value: unknown) => unknown;

interface AskedField {
  readonly name: string;
  /** The types that an object has to be of, for this to be asked of it. */
  readonly conditions: readonly string[];
  readonly selections: readonly SelectionNode[] | undefined;
}

function fieldsIn(selections: readonly SelectionNode[], conditions: readonly string[]): AskedField[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) {
      const below = selection.selectionSet?.selections;
      return [{ name: responseName(selection), conditions, selections: below }];
    }
    if (selection.kind === Kind.FRAGMENT_SPREAD) throw new Error('A fetch has no named fragments');
    const condition = selection.typeCondition?.name.value;
    const within = condition === undefined ? conditions : [...conditions, condition];
    return fieldsIn(selection.selectionSet.selections, within);
  });
}

function pickersOf(schema: GraphQLSchema, fields: readonly AskedField[]): ReadonlyMap<string, Picker> {
  const pickers = new Map<string, Picker>();
  for (const [name, alike] of Map.groupBy(fields, (field) => field.name)) {
    const below = alike.flatMap(({ selections }) => selections ?? []);
    pickers.set(name, below.length > 0 ? pickerOf(schema, below) : (value) => value);
  }
  return pickers;
}

function pickerOf(schema: GraphQLSchema, selections: readonly SelectionNode[]): Picker {
  const asked = fieldsIn(selections, []);
  const byType = new Map<string | undefined, ReadonlyMap<string, Picker>>();

  function pickersFor(typeName: string | undefined): ReadonlyMap<string, Picker> {
    const known = byType.get(typeName);
    if (known) return known;
    const ofType = asked.filter(({ conditions }) =>
      conditions.every((condition) => typeName === undefined || isOfType(schema, typeName, condition)),
    );
    const created = pickersOf(schema, ofType);
    byType.set(typeName, created);
    return created;
  }

  const pick: Picker = (value) => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(pick);
    const { __typename: typeName } = value as Fields;
    const isKnown = typeof typeName === 'string' && schema.getType(typeName) !== undefined;
    const picked: Record<string, unknown> = {};
    for (const [name, pickWithin] of pickersFor(isKnown ? typeName : undefined)) {
      if (Object.hasOwn(value, name)) picked[name] = pickWithin((value as Fields)[name]);
    }
    return picked;
  };
  return pick;
}

/**
 * What takes of an answer to a fetch, at every level, what the fetch asks for: whatever else a source adds would be laid
 * over the values of other sources.
 */
export function pickerOfFetch(
  schema: GraphQLSchema,
  { definitions }: DocumentNode,
): (data: Fields) => Fields {
  const operation = definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('A fetch has an operation');
  return pickerOf(schema, operation.selectionSet.selections) as (data: Fields) => Fields;
}
