import { Kind, type OperationDefinitionNode, parse } from 'graphql';
import { expect, test } from 'vitest';
import { readyOperations } from './ready-operations.js';

test('one of them is the first', () => {
  expect(readyOperations[0]?.fileName).toBe('communes-page.graphql');
  expect(readyOperations.filter((operation) => operation.isFirst)).toHaveLength(1);
});

test('no two operations have one title', () => {
  const titles = readyOperations.map((operation) => operation.title);
  expect(titles).toHaveLength(new Set(titles).size);
});

test.each(readyOperations)('$fileName says in a sentence what it shows', ({ note }) => {
  expect(note).toMatch(/^\p{Lu}.{20,}\.$/u);
});

test.each(readyOperations)('$fileName is prefilled with exactly the variables it declares', (operation) => {
  const definitions = parse(operation.query).definitions.filter(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const declared = definitions.flatMap((definition) => definition.variableDefinitions ?? []);
  const names = declared.map((definition) => definition.variable.name.value);
  expect(Object.keys(JSON.parse(operation.variables)).toSorted()).toEqual(names.toSorted());
});
