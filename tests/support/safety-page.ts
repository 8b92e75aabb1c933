import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';

/** The repository: a command runs this compiled, and `npm run bench` as TypeScript. */
const root = new URL(import.meta.url.endsWith('.ts') ? '../../' : '../../../', import.meta.url);

/** What is kept by hand and by commands, and the page that has it as its section. */
const kept = new URL('tests/bench/safety.md', root);
const page = new URL('docs/reference/performance.md', root);

/** The section of the page. */
const title = '## Abuse, soak, compression';

/** The parts of it, each written by a command. */
export type SafetyPart = 'Abuse' | 'Soak' | 'Compression';

/** A text in which what follows a heading, up to the next one of its rank or above, is replaced. */
export function withSection(text: string, heading: string, body: string): string {
  const rank = heading.indexOf(' ');
  const next = new RegExp(`^#{1,${rank}} `, 'm');
  const start = text.indexOf(`${heading}\n`);
  if (start < 0) return `${text.trimEnd()}\n\n${heading}\n\n${body.trim()}\n`;
  const rest = text.slice(start + heading.length);
  const end = rest.search(next);
  const after = end < 0 ? '' : `\n${rest.slice(end)}`;
  return `${text.slice(0, start)}${heading}\n\n${body.trim()}\n${after}`;
}

/** Puts what a command has measured into the kept file, with day and commit, and that into the reference page. */
export function writeSafety(part: SafetyPart, text: string, commit: string): void {
  const day = new Date().toISOString().slice(0, 10);
  const processors = cpus();
  const measured = `Measured on ${day}, commit ${commit}, ${processors.length} × ${processors[0]?.model.trim()}.`;
  const all = withSection(readFileSync(kept, 'utf8'), `### ${part}`, `${measured} ${text}`);
  writeFileSync(kept, all);
  writeFileSync(page, withSection(readFileSync(page, 'utf8'), title, all));
  console.log(`\nWritten to tests/bench/safety.md and docs/reference/performance.md`);
}
