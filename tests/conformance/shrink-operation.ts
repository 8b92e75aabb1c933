import { type ASTNode, Kind, parse, print, visit } from 'graphql';
import type { GeneratedOperation } from './generate-operation.js';

/** A document less one of its parts; undefined when it has no part of that number. */
function without(query: string, part: number): string | undefined {
  let count = -1;
  let removed = false;
  const shorter = visit(parse(query, { noLocation: true }), {
    enter(node: ASTNode) {
      const removable =
        node.kind === Kind.FIELD ||
        node.kind === Kind.INLINE_FRAGMENT ||
        node.kind === Kind.FRAGMENT_SPREAD ||
        node.kind === Kind.FRAGMENT_DEFINITION ||
        node.kind === Kind.DIRECTIVE ||
        node.kind === Kind.ARGUMENT ||
        node.kind === Kind.VARIABLE_DEFINITION;
      if (!removable) return undefined;
      count += 1;
      if (count !== part) return undefined;
      removed = true;
      return null;
    },
  });
  return removed ? print(shorter) : undefined;
}

/** The smallest operation that still shows what the original shows, as far as leaving parts out goes. */
export async function shrinkOperation(
  operation: GeneratedOperation,
  shows: (candidate: GeneratedOperation) => Promise<boolean>,
): Promise<GeneratedOperation> {
  const { query, variables, operationName } = operation;
  let smallest: GeneratedOperation = { query, variables, ...(operationName ? { operationName } : {}) };
  let part = 0;
  for (;;) {
    const shorter = without(smallest.query, part);
    if (shorter === undefined) return smallest;
    const candidate = { ...smallest, query: shorter };
    const accepted = await shows(candidate).catch(() => false);
    if (accepted) smallest = candidate;
    else part += 1;
  }
}
