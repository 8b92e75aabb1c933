import type { FieldNode } from 'graphql';

/** The name that a field has in the answer. */
export function responseName({ alias, name }: FieldNode): string {
  return alias?.value ?? name.value;
}
