import { readFileSync } from 'node:fs';
import { method } from './method.ts';
import type { Results } from './results.ts';
import { type Section, sections } from './sections.ts';

const tried = new URL('../tried.md', import.meta.url);
const safety = new URL('../safety.md', import.meta.url);

function rendered({ title, text }: Section): string {
  return `## ${title}\n\n${text}\n`;
}

/** The reference page of a run; what is measured by other commands, and what was tried without gain, is taken from the files that are kept. */
export function performancePage(results: Results, date: string): string {
  return [
    '# Performance\n',
    '<!-- Written by `npm run bench`; the last two sections are kept, in tests/bench/safety.md and tried.md. -->\n',
    `Measured on ${date}:\n`,
    `${results.environment.map((line) => `- ${line}`).join('\n')}\n`,
    ...sections(results).map(rendered),
    rendered({ title: 'Method', text: method(results) }),
    rendered({ title: 'Abuse, soak, compression', text: readFileSync(safety, 'utf8').trim() }),
    rendered({ title: 'Tried without gain', text: readFileSync(tried, 'utf8').trim() }),
  ].join('\n');
}
