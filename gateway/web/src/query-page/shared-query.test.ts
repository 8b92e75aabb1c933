import { expect, test } from 'vitest';
import { requestOfEditors, sharedQuery } from './shared-query.js';

test('a link gives the query and its variables, indented', () => {
  const search = `?${new URLSearchParams({ query: '{ province { name } }', variables: '{"code":"27"}' })}`;
  expect(sharedQuery(search)).toEqual({ query: '{ province { name } }', variables: '{\n  "code": "27"\n}' });
});

test('a link without a query gives none', () => {
  expect(sharedQuery('?lang=vi')).toBeUndefined();
  expect(sharedQuery('?query=')).toBeUndefined();
});

test('variables that are no object are none', () => {
  expect(requestOfEditors('{ a }', '[1]')).toEqual({ query: '{ a }', variables: {} });
  expect(requestOfEditors('{ a }', '{"b": 1}')).toEqual({ query: '{ a }', variables: { b: 1 } });
  expect(requestOfEditors('{ a }', '')).toEqual({ query: '{ a }', variables: {} });
});
