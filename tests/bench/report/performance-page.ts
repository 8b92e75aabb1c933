import { readFileSync } from 'node:fs';
import { method } from './method.ts';
import type { Results } from './results.ts';
import { type Section, sections } from './sections.ts';

const tried = new URL('../tried.md', import.meta.url);

function rendered({ title, text }: Section): string {
  return `## ${title}\n\n${text}\n`;
}

/** The reference page of a run; what was tried without gain is taken from the file kept by hand. */
export function performancePage(results: Results, date: string): string {
  return [
    '# Performance\n',
    '<!-- Written by `npm run bench`; the last section is kept by hand, in tests/bench/tried.md. -->\n',
    `Measured on ${date}:\n`,
    `${results.environment.map((line) => `- ${line}`).join('\n')}\n`,
    ...sections(results).map(rendered),
    rendered({ title: 'Method', text: method(results) }),
    rendered({ title: 'Tried without gain', text: readFileSync(tried, 'utf8').trim() }),
  ].join('\n');
}
