import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds wrong with a page, by all its rules or by some: each rule with an element that breaks it.
 *
 * @param others selectors of what others have made and we cannot change
 */
export async function accessibilityViolations(
  page: Page,
  rules?: readonly string[],
  others: readonly string[] = [],
): Promise<string[]> {
  // By the debugger, which the content policy of the page does not bind.
  await page.evaluate(axe);
  const options = JSON.stringify(rules ? { runOnly: rules } : {});
  const context = JSON.stringify({ exclude: others.map((selector) => [selector]) });
  const { violations } = await page.evaluate<AxeResults>(`axe.run(${context}, ${options})`);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
}
