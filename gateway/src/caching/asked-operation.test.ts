import { everybody, type GraphqlRequest } from '@ntp-graph/kit';
import { describe, expect, it } from 'vitest';
import { askedOperation } from './asked-operation.js';
import { post } from './testing/fake-graph.js';

const query = '{ province(code: "27") { name } }';

function get(search: string, headers: GraphqlRequest['headers'] = { 'apollo-require-preflight': '1' }) {
  return { id: 'test', caller: everybody, method: 'GET', search, headers, text: '', body: undefined };
}

describe('the operation that a request asks for', () => {
  it('is the same by GET and by POST', () => {
    const search = `?query=${encodeURIComponent(query)}&variables=${encodeURIComponent('{"a":1}')}`;
    expect(askedOperation(get(search))).toEqual(askedOperation(post({ query, variables: { a: 1 } })));
    expect(askedOperation(get(search))).toMatchObject({ query, variables: { a: 1 }, operationName: null });
  });

  it('may be named by the hash of its document', () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: 'ab' } };
    expect(askedOperation(post({ extensions }))).toMatchObject({ query: null, extensions });
  });

  it('says which media types the client accepts', () => {
    expect(askedOperation(post({ query }, { accept: 'application/json' }))?.accept).toBe('application/json');
    expect(askedOperation(post({ query }))?.accept).toBe('*/*');
  });

  it.each<[string, GraphqlRequest]>([
    ['a batch', post([{ query }])],
    ['no operation', post({})],
    ['a document that is no text', post({ query: { kind: 'Document' } })],
    ['variables that are no object', post({ query, variables: '{}' })],
    ['a member that nobody here knows', post({ query, documentId: 'x' })],
    ['a form', { ...post({ query }), headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
    ['a body without a type', { ...post({ query }), headers: {} }],
    ['a GET that a foreign page could send', get(`?query=${encodeURIComponent(query)}`, {})],
    ['a parameter twice', get('?query={a}&query={b}')],
    ['malformed variables', get('?query={a}&variables={')],
    ['another method', { ...post({ query }), method: 'PUT' }],
  ])('is left to Apollo Server: %s', (_name, request) => {
    expect(askedOperation(request)).toBeNull();
  });
});
