import { expect, it } from 'vitest';
import { withSection } from './safety-page.js';

const page = '# Page\n\n## One\n\nold\n\n### Within\n\nolder\n\n## Two\n\nother\n';

it.each([
  ['up to the next of its rank', '## One', '# Page\n\n## One\n\nnew\n\n## Two\n\nother\n'],
  ['up to one above it', '### Within', '# Page\n\n## One\n\nold\n\n### Within\n\nnew\n\n## Two\n\nother\n'],
  ['at the end', '## Two', page.replace('other', 'new')],
  ['where there was none', '## Three', `${page}\n## Three\n\nnew\n`],
])('a section is replaced %s', (_where, heading, expected) => {
  expect(withSection(page, heading, 'new\n')).toBe(expected);
});
