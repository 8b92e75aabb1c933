import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { errorTable } from '@ntp-graph/kit';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where code that runs in production says a code of an error. */
const saysCode = /(?:PlatformError\(\s*|\bcode: )'([A-Z]+(?:_[A-Z]+)+|FORBIDDEN)'/g;

function sources(folder: string): string[] {
  return readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.includes('testing/'))
    .map((file) => readFileSync(`${root}${folder}/${file}`, 'utf8'));
}

describe('the codes of errors', () => {
  const said = ['gateway/src', 'subgraphs/kit/src', 'subgraphs/geography/src', 'subgraphs/programmes/src']
    .concat('subgraphs/indicators/src', 'subgraphs/finance/src')
    .flatMap(sources)
    .flatMap((text) => [...text.matchAll(saysCode)].map(([, code]) => code as string));

  it('that our code says are all in the table', () => {
    expect(said.length).toBeGreaterThan(10);
    expect([...new Set(said)].filter((code) => !Object.hasOwn(errorTable, code))).toEqual([]);
  });

  it('are all in the reference, with what to do', () => {
    const page = readFileSync(`${root}docs/reference/errors.md`, 'utf8');
    const listed = [...page.matchAll(/^\| `([A-Z_]+)` \| (.+) \|$/gm)].map(([, code, hint]) => [code, hint]);
    expect(listed).toEqual(
      expect.arrayContaining(Object.entries(errorTable).map(([code, { hint }]) => [code, hint])),
    );
    expect(listed).toHaveLength(Object.keys(errorTable).length);
  });
});
