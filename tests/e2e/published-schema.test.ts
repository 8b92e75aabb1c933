import { readFileSync } from 'node:fs';
import { schemaFolder } from '@ntp-graph/gateway';
import {
  buildClientSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
  isScalarType,
  isSpecifiedScalarType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask } from '../support/ask.js';
import { startTestPlatform, type TestPlatform } from '../support/start-test-platform.js';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startTestPlatform();
});
afterAll(() => platform?.close());

const everything = getIntrospectionQuery({
  descriptions: true,
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  schemaDescription: true,
  inputValueDeprecation: true,
  oneOf: true,
});

async function introspected() {
  const { data, errors } = await ask(platform.url, everything);
  expect(errors).toBeUndefined();
  return buildClientSchema(data as IntrospectionQuery);
}

it('schema.graphql is what a client learns by introspection, to the letter', async () => {
  const published = readFileSync(`${schemaFolder}schema.graphql`, 'utf8');
  expect(`${printSchema(lexicographicSortSchema(await introspected()))}\n`).toBe(published);
});

it('the gateway serves it at /schema.graphql', async () => {
  const response = await fetch(`${platform.url}/schema.graphql`);
  expect(await response.text()).toBe(readFileSync(`${schemaFolder}schema.graphql`, 'utf8'));
});

it('the schema says what it is, and every scalar of ours where it is specified', async () => {
  const schema = await introspected();
  expect(schema.description).toContain('National Target Programmes');
  const ours = Object.values(schema.getTypeMap()).filter(
    (type) => isScalarType(type) && !isSpecifiedScalarType(type),
  );
  expect(ours.map(({ name }) => name)).toEqual(['Date', 'DateTime', 'Money', 'Period']);
  for (const type of ours) expect(type).toHaveProperty('specifiedByURL', expect.stringMatching(/^https:/));
});

it('answers every field of introspection that it advertises', async () => {
  const query = `{
    __schema { description directives(includeDeprecated: true) { name isDeprecated deprecationReason } }
    __type(name: "FundingFilter") { isOneOf specifiedByURL inputFields(includeDeprecated: true) { name } }
  }`;
  expect((await ask(platform.url, query)).errors).toBeUndefined();
});
