import { fileURLToPath } from 'node:url';
import { parse, validate } from 'graphql';
import { expect, it } from 'vitest';
import { examplesOfField } from '../examples/examples-of-field.js';
import { readExamples } from '../examples/read-examples.js';
import { publishedSchema } from '../schema/published-schema.js';
import { isBuiltIn, typesOf } from '../schema/type-kinds.js';
import { readIndex, writeIndex } from '../search/search-index.js';
import { writeSite } from './write-site.js';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const schema = publishedSchema(root);
const site = writeSite(root);
const made = ['assets/site.js', 'assets/site.css', 'assets/search.json', 'favicon.svg'] as const;
const [script, style, searchIndex] = made;
const files = site.pages({ script, style, searchIndex });
const find = readIndex(writeIndex(site.entries));
const pages = [...files].filter(([path]) => !path.startsWith('not-found/'));

const attributes = (html: string, name: string) =>
  [...html.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value = '']) =>
    value.replaceAll('&amp;', '&'),
  );

/** Where the addresses of a page lead: below `/docs/`, or elsewhere on the gateway. */
const targets = (path: string, html: string) =>
  [...attributes(html, 'href'), ...attributes(html, 'src')]
    .filter((address) => !/^[a-z]+:/.test(address))
    .map((address) => new URL(address, `http://gateway/docs/${path}`));

it('no page links to what is not there', () => {
  const ids = new Map(pages.map(([path, html]) => [path, new Set(attributes(html, 'id'))]));
  const dead = pages.flatMap(([path, html]) =>
    targets(path, html)
      .filter(({ pathname }) => pathname.startsWith('/docs/'))
      .filter(({ pathname, hash }) => {
        const target = decodeURI(pathname.slice('/docs/'.length));
        if (!files.has(target))
          return !made.includes(target as (typeof made)[number]) && !site.copied.has(target);
        return hash !== '' && !ids.get(target)?.has(decodeURIComponent(hash.slice(1)));
      })
      .map(({ href }) => `${path}: ${href}`),
  );
  expect(dead).toEqual([]);
});

it('leads to the query page with queries that fit the schema, and nowhere else on the gateway', () => {
  const outside = pages.flatMap(([path, html]) =>
    targets(path, html).filter(({ pathname }) => !pathname.startsWith('/docs/')),
  );
  expect([...new Set(outside.map(({ pathname }) => pathname))]).toEqual(['/query']);
  const queries = new Set(outside.map(({ searchParams }) => searchParams.get('query') ?? '').filter(Boolean));
  expect(queries.size).toBeGreaterThan(40);
  for (const query of queries) expect(validate(schema, parse(query)), query).toEqual([]);
});

it('holds nothing within a page that a strict content policy forbids', () => {
  for (const [path, html] of files) {
    expect(html.match(/<style|<script(?![^>]* src=)| style=| on[a-z]+="/g), path).toBeNull();
  }
});

it('gives each place of a page an id of its own', () => {
  for (const [path, html] of pages) {
    const ids = attributes(html, 'id');
    expect(ids.length, path).toBe(new Set(ids).size);
  }
});

it('has a page of every type and every field of Query, each with an example', () => {
  for (const { name } of typesOf(schema).filter((type) => !isBuiltIn(type))) {
    expect(files.get(`schema/types/${name}.html`)).toContain(`<h1>${name}</h1>`);
  }
  const operations = readExamples(`${root}/schema/operations`, schema);
  const examples = readExamples(`${root}/docs/examples`, schema);
  const fields = Object.keys(schema.getQueryType()?.getFields() ?? {});
  expect(fields.filter((field) => examplesOfField(field, { operations, examples }).length === 0)).toEqual([]);
  for (const field of fields)
    expect(files.get(`schema/query/${field}.html`)).toContain('Open in the query page');
});

it('has an example in docs/examples for nothing but a field of Query, and asks for that field first', () => {
  for (const { name, rootFields } of readExamples(`${root}/docs/examples`, schema)) {
    expect(rootFields[0], `docs/examples/${name}.graphql`).toBe(name);
  }
});

it.each([
  ['hộ nghèo', 'reference/glossary.html'],
  ['giam ngheo', 'reference/glossary.html#'],
  ['cơ bản đạt', 'schema/types/CriterionStatusValue.html#BASICALLY_MET'],
  ['disbursement rate', 'schema/types/DisbursementRate.html'],
  ['REDIS_URL', 'reference/settings.html#redis_url'],
  ['BAD_USER_INPUT', 'reference/errors.html#bad_user_input'],
  ['ntp_graph_requests', 'reference/operations.html#ntp_graph_request'],
  ['apikey', 'guides/access.html'],
  ['respnse cache', 'guides/response-cache.html'],
  ['funding', 'schema/query/funding.html'],
])('finds %s', (text, address) => {
  expect(find(text, 12).map((found) => found.address)).toContainEqual(expect.stringContaining(address));
});
