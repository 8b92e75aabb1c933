import { describe, expect, it } from 'vitest';
import { renderMarkdown } from './render-markdown.js';

const render = (text: string, hasTerms = false) =>
  renderMarkdown(text, {
    page: 'guides/one.html',
    resolve: (href) => `to:${href}`,
    pageOf: (name) => (name === 'Programme' ? '../schema/types/Programme.html' : null),
    hasTerms,
    runnable: (query) => (query.startsWith('{') ? { query, variables: '' } : null),
  });

describe('a guide', () => {
  it('has its title beside its body, and ids of headings as GitHub makes them', () => {
    const { title, body, outline } = render(
      '# Asking it\n\n## Ids, `Codes` & days\n\n## Ids, Codes & days\n',
    );
    expect(title).toBe('Asking it');
    expect(body.text).not.toContain('<h1');
    expect(outline.map(({ id }) => id)).toEqual(['ids-codes--days', 'ids-codes--days-1']);
  });

  it('links names of the schema', () => {
    expect(render('A `Programme` or `Other`').body.text).toBe(
      '<p>A <a href="../schema/types/Programme.html"><code>Programme</code></a> or <code>Other</code></p>\n',
    );
  });

  it('shows HTML as text, and leaves out comments', () => {
    const { text } = render('One <b>two</b>\n\n<!-- three -->\n\n<script>four()</script>\n').body;
    expect(text).toContain('One &lt;b&gt;two&lt;/b&gt;');
    expect(text).toContain('&lt;script&gt;four()');
    expect(text).not.toContain('three');
  });

  it('has its pictures from where they lie', () => {
    expect(render('![The map & its ranking](../pictures/country.png)').body.text).toBe(
      '<p><img src="to:../pictures/country.png" alt="The map &amp; its ranking" loading="lazy"></p>\n',
    );
  });

  it('offers a query to be opened', () => {
    expect(render('```graphql\n{ one(id: "a&b") }\n```').body.text).toContain(
      '<a href="../../query?query=%7B%20one(id%3A%20%22a%26b%22)%20%7D">',
    );
    expect(render('```graphql\ntype One { two: Int }\n```').body.text).not.toContain('<a ');
  });

  it('has rows that can be linked to where they tell of terms, and Vietnamese marked as such', () => {
    const table = '| Vietnamese | meaning |\n|---|---|\n| đạt | `MET`, met |\n';
    expect(render(table).body.text).toContain('<tr><td lang="vi">đạt</td>');
    const { body, terms } = render(table, true);
    expect(body.text).toContain('<tr id="đạt"><td lang="vi">');
    expect(terms).toEqual([{ id: 'đạt', name: 'đạt', text: 'MET , met' }]);
  });
});
