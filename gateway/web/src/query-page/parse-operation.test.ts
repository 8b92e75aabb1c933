import { describe, expect, test } from 'vitest';
import { parseOperation } from './parse-operation.js';

describe('an operation with a note', () => {
  const operation = parseOperation(
    [
      '# variables: {"province": "2004:27", "year": 2023}   the 11 communes of Bắc Ninh',
      'query AdvancedRegistrations($province: ID!, $year: Int!) {',
      '  registrations(filter: { within: $province, year: $year }) { totalCount }',
      '}',
      '',
    ].join('\n'),
    'advanced-ntm-registrations.graphql',
  );

  test('gives its variables indented for the variables editor', () => {
    expect(operation.variables).toBe('{\n  "province": "2004:27",\n  "year": 2023\n}');
  });

  test('gives the note, and keeps it as the comment of the query', () => {
    expect(operation.note).toBe('the 11 communes of Bắc Ninh');
    expect(operation.query).toMatch(/^# the 11 communes of Bắc Ninh\nquery AdvancedRegistrations/);
    expect(operation.query).not.toContain('variables:');
  });

  test('is titled by its operation name in words', () => {
    expect(operation.operationName).toBe('AdvancedRegistrations');
    expect(operation.title).toBe('Advanced registrations');
    expect(operation.isFirst).toBe(false);
  });
});

test('the one to start with is told by its first line, and without a note the query begins at once', () => {
  const operation = parseOperation(
    '# START HERE. variables: {"code": "27"}\nquery ProvinceCommunes($code: String!) { a }',
    'communes-page.graphql',
  );
  expect(operation.isFirst).toBe(true);
  expect(operation.query).toMatch(/^query ProvinceCommunes/);
});

test('further comment lines stay in the query', () => {
  const operation = parseOperation(
    '# variables: {}\n# Two codes.\nquery Lineage { unit { id } }',
    'a.graphql',
  );
  expect(operation.query).toBe('# Two codes.\nquery Lineage { unit { id } }');
});

test('lines that end as on Windows are read alike', () => {
  const operation = parseOperation('# variables: {} note\r\nquery One {\r\n  a\r\n}\r\n', 'a.graphql');
  expect(operation.query).toBe('# note\nquery One {\n  a\n}');
});

test('a file without variables is refused by name', () => {
  expect(() => parseOperation('query One { a }', 'one.graphql')).toThrow(/^one\.graphql must begin with/);
});

test('a query without a name is refused by name', () => {
  expect(() => parseOperation('# variables: {}\n{ a }', 'one.graphql')).toThrow(
    'one.graphql must hold a named query.',
  );
});
