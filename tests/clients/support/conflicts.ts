import { type DocumentNode, type FieldNode, Kind, type SelectionSetNode, valueFromASTUntyped } from 'graphql';
import type { Json } from '../../support/ask.js';

/** What a cache that keeps objects by their type and id would know. */
type Known = Map<string, { readonly value: string; readonly asked: string }>;

/** Puts answers into one normalising cache, and tells where one would overwrite the other with something else. */
export class Conflicts {
  readonly found: string[] = [];
  private readonly known: Known = new Map();

  /** Takes in the answer to an operation without fragments of its own, each object with its `__typename` and `id`. */
  add(document: DocumentNode, variables: Record<string, unknown>, data: Json, asked: string): void {
    for (const definition of document.definitions) {
      if (definition.kind === Kind.OPERATION_DEFINITION) {
        this.walk(definition.selectionSet, data, 'Query', variables, asked);
      }
    }
  }

  private walk(
    { selections }: SelectionSetNode,
    data: Json,
    parent: string,
    variables: Record<string, unknown>,
    asked: string,
  ): void {
    const place = data.id ? `${data.__typename}:${data.id}` : parent;
    for (const selection of selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const type = selection.typeCondition?.name.value;
        if (type === data.__typename) this.walk(selection.selectionSet, data, parent, variables, asked);
      }
      if (selection.kind !== Kind.FIELD) continue;
      const value = data[(selection.alias ?? selection.name).value];
      this.take(selection, value, `${place}.${keyOf(selection, variables)}`, variables, asked);
    }
  }

  private take(
    field: FieldNode,
    value: Json,
    place: string,
    variables: Record<string, unknown>,
    asked: string,
  ): void {
    if (Array.isArray(value)) {
      this.note(`${place}.length`, value.length, asked);
      for (const [index, item] of value.entries())
        this.take(field, item, `${place}.${index}`, variables, asked);
    } else if (value && field.selectionSet) {
      this.note(place, value.id ?? null, asked);
      this.walk(field.selectionSet, value, place, variables, asked);
    } else this.note(place, value, asked);
  }

  private note(place: string, value: Json, asked: string): void {
    const text = JSON.stringify(value);
    const known = this.known.get(place);
    if (known && known.value !== text) {
      this.found.push(`${place} is ${known.value} (${known.asked}) and ${text} (${asked})`);
    } else this.known.set(place, { value: text, asked });
  }
}

function keyOf({ name, arguments: given = [] }: FieldNode, variables: Record<string, unknown>): string {
  const values = given.map(({ name: argument, value }) => [
    argument.value,
    valueFromASTUntyped(value, variables),
  ]);
  return `${name.value}(${JSON.stringify(values)})`;
}
