import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { Links } from './resolve-links.js';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const source = (file: string, page: string) => ({
  file,
  page,
  group: 'Guides' as const,
  text: '',
  language: 'en' as const,
});
const run = source('docs/guides/run.md', 'guides/run.html');
const settings = source('docs/reference/settings.md', 'reference/settings.html');

it('leads from page to page, to files that are in the site, and to addresses as they stand', () => {
  const links = new Links(root, [run, settings]);
  const resolve = links.from(run);
  expect(resolve('../reference/settings.md#port')).toBe('../reference/settings.html#port');
  expect(resolve('#above')).toBe('#above');
  expect(resolve('https://example.org/')).toBe('https://example.org/');
  expect(resolve('../../schema/operations/')).toBe('../operations.html');
  expect(resolve('../../LICENSE')).toBe('../files/LICENSE');
  expect(links.files).toEqual(['LICENSE']);
});

it.each(['none.md', '../../none', '../..', '../../../elsewhere'])('refuses %s', (href) => {
  expect(() => new Links(root, [run]).from(run)(href)).toThrow(`docs/guides/run.md links to ${href}`);
});
