import { getOperationAST, type OperationDefinitionNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { analyseOperation } from './analysed-operation.js';

function partsOf(query: string, name?: string) {
  const document = parse(query);
  return analyseOperation(document, getOperationAST(document, name) as OperationDefinitionNode);
}

describe('what an operation depends on', () => {
  it('are its fragments at any depth and the variables of its conditions, not those of its neighbours', () => {
    const { fragments, conditions } = partsOf(
      `query A($a: Boolean!, $b: Boolean!) { x @skip(if: $a) ...F }
       query B($c: Boolean!) { x @include(if: $c) ...H }
       fragment F on Query { y { ...G } }
       fragment G on Y { z @include(if: $b) ... @skip(if: true) { z } }
       fragment H on Query { constructor }`,
      'A',
    );
    expect([...fragments.keys()]).toEqual(['F', 'G']);
    expect([...conditions]).toEqual(['a', 'b']);
  });

  it('are refused when fragments within fragments make too much of them', () => {
    const doubling = Array.from({ length: 14 }, (_, level) => {
      const next = level < 13 ? `...F${level + 1}` : 'leaf';
      return `fragment F${level} on Node { a: node { ${next} } b: node { ${next} } }`;
    });
    expect(() => partsOf(`{ node { ...F0 } } ${doubling.join(' ')}`)).toThrow('expected at most 5000');
    expect(() => partsOf(`{ node { ...F6 } } ${doubling.join(' ')}`)).not.toThrow();
  });
});
