import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { keptDatabase } from './kept-database.ts';

const seed = fileURLToPath(new URL('../../../seeds/dist/main.js', import.meta.url));

/** Loads a data set with the platform's own command. */
export function seedDatabase(url: string, scale: 'facts' | 'demo' | 'national'): void {
  execFileSync(process.execPath, [seed, '--scale', scale], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: 'inherit',
  });
}

/** The database that holds a data set of this scale. */
export function seededDatabase(name: string, scale: 'demo' | 'national'): Promise<string> {
  return keptDatabase(name, scale, async (url) => seedDatabase(url, scale));
}
