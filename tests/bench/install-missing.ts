/** Installs this folder's own dependencies where they are missing; `npm start` runs it first. */
import { execSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));
if (!existsSync(`${folder}node_modules/postgraphile`)) {
  console.log('Installing the dependencies of tests/bench…');
  execSync('npm ci --no-audit --no-fund', { cwd: folder, stdio: 'inherit' });
}
