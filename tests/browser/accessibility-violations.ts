import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds wrong with a page: each rule with an element that breaks it.
 *
 * @param others selectors of what others have made and we cannot change
 */
export async function accessibilityViolations(page: Page, others: readonly string[] = []): Promise<string[]> {
  const exclude = JSON.stringify(others.map((selector) => [selector]));
  // By the debugger, which the content policy of the page does not bind. Whatever is well stays in the page: to hand that
  // over takes longer than to look.
  return page.evaluate<string[]>(`(async () => {
    if (!globalThis.axe) { ${axe} }
    const { violations } = await axe.run({ exclude: ${exclude} }, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 120)));
  })()`);
}
