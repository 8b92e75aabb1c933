import { responseName } from '@ntp-graph/kit';
import { type DocumentNode, type GraphQLSchema, Kind, type SelectionNode } from 'graphql';
import { isOfType } from '../type-condition.js';

type Fields = Readonly<Record<string, unknown>>;

/** Takes out of a value, which is nobody else's, what was not asked for. */
type Picker = (value: unknown) => void;

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

/** What is asked for by name; null for a field that has none below it. */
type Pickers = ReadonlyMap<string, Picker | null>;

function pickersOf(schema: GraphQLSchema, fields: readonly AskedField[]): Pickers {
  const pickers = new Map<string, Picker | null>();
  for (const [name, alike] of Map.groupBy(fields, (field) => field.name)) {
    const below = alike.flatMap(({ selections }) => selections ?? []);
    pickers.set(name, below.length > 0 ? pickerOf(schema, below) : null);
  }
  return pickers;
}

function pickerOf(schema: GraphQLSchema, selections: readonly SelectionNode[]): Picker {
  const asked = fieldsIn(selections, []);
  const byType = new Map<string | undefined, Pickers>();

  function pickersFor(typeName: string | undefined): Pickers {
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
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const item of value) pick(item);
      return;
    }
    const fields = value as Record<string, unknown>;
    const { __typename: typeName } = fields;
    const isKnown = typeof typeName === 'string' && schema.getType(typeName) !== undefined;
    const pickers = pickersFor(isKnown ? typeName : undefined);
    for (const name in fields) {
      const pickWithin = pickers.get(name);
      if (pickWithin === undefined) delete fields[name];
      else pickWithin?.(fields[name]);
    }
  };
  return pick;
}

/**
 * What takes out of an answer to a fetch, at every level, what the fetch did not ask for: it would be laid over the values
 * of other sources. In place: an answer that was parsed a moment ago belongs to nobody, and nearly always has nothing else.
 */
export function pickerOfFetch(schema: GraphQLSchema, { definitions }: DocumentNode): (data: Fields) => void {
  const operation = definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('A fetch has an operation');
  return pickerOf(schema, operation.selectionSet.selections);
}
