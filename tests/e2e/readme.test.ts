import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, type Json, operation } from '../support/ask.js';
import { startTestPlatform, type TestPlatform } from '../support/start-test-platform.js';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

function block(language: string): string {
  const found = new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1];
  if (found === undefined) throw new Error(`README.md has no ${language} block`);
  return found;
}

const exampleFolder = fileURLToPath(new URL('../../docs/examples/', import.meta.url));
const examples = readdirSync(exampleFolder).map((file) => file.replace('.graphql', ''));

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startTestPlatform();
});
afterAll(() => platform?.close());

describe('README.md', () => {
  it('shows the real answer to its request', async () => {
    expect(await ask(platform.url, block('graphql'))).toEqual(JSON.parse(block('json')));
  });

  it('says of the start what was measured, rounded up', () => {
    const measured = readFileSync(new URL('../../docs/reference/performance.md', import.meta.url), 'utf8');
    const row = /^\| PGlite \| ([\d.]+) \| ([\d.]+) \| (\d+) \|/m.exec(measured)?.slice(1).map(Number) ?? [];
    const [first = 0, later = 0, megabytes = 0] = row;
    const gigabytes = Math.ceil(megabytes / 100) / 10;
    expect(readme.replaceAll(/\s+/g, ' ')).toContain(
      `first start takes ${Math.ceil(first)} seconds, once \`npm ci\` is through, and later ones ${Math.ceil(later)}; ` +
        `it takes up to ${gigabytes} GB of memory`,
    );
  });
});

describe('the documentation', () => {
  it.each(examples)('shows %s by an example that has something to show', async (name) => {
    const { query, variables } = operation(name, exampleFolder);
    const { data, errors } = await ask(platform.url, query, variables);
    expect(errors).toBeUndefined();
    for (const [field, value] of Object.entries<Json>(data)) {
      expect(value, field).not.toBeNull();
      expect(value.nodes ?? value, field).not.toEqual([]);
    }
  });

  it('leads to nothing but pages that are there, and to queries that can be sent', async () => {
    const { pages, others } = await crawl(`${platform.url}/docs/`);
    expect(pages.filter(({ status }) => status !== 200)).toEqual([]);
    expect(pages.length).toBeGreaterThan(200);
    const queries = others.filter(({ pathname }) => pathname === '/query');
    for (const address of new Set(queries.map(({ href }) => href))) {
      const { searchParams } = new URL(address);
      const query = searchParams.get('query');
      if (query === null) continue;
      const { errors } = await ask(platform.url, query, JSON.parse(searchParams.get('variables') ?? '{}'));
      expect(errors, query).toBeUndefined();
    }
  });
});

/** Follows all links below an address: each page with its status, and the addresses that lead elsewhere on its server. */
async function crawl(start: string): Promise<{ pages: { url: string; status: number }[]; others: URL[] }> {
  const found = new Set([start]);
  const pages: { url: string; status: number }[] = [];
  const others: URL[] = [];
  for (const url of found) {
    const response = await fetch(url);
    const text = await response.text();
    pages.push({ url, status: response.status });
    if (!response.headers.get('content-type')?.startsWith('text/html')) continue;
    for (const [, address = ''] of text.matchAll(/ (?:href|src)="([^"]*)"/g)) {
      const linked = new URL(address.replaceAll('&amp;', '&'), url);
      linked.hash = '';
      if (linked.href.startsWith(start)) found.add(linked.href);
      else if (linked.origin === new URL(start).origin) others.push(linked);
    }
  }
  return { pages, others };
}
