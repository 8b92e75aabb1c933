/**
 * Installs this folder's own dependencies where they are missing; `npm start` runs it first. Ours are taken from the
 * workspace around it. Hive has a `graphql` of its own, and so a process of its own.
 */
import { execSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import own from './package.json' with { type: 'json' };

const folder = fileURLToPath(new URL('.', import.meta.url));
if (!Object.keys(own.dependencies).every((name) => existsSync(`${folder}node_modules/${name}`))) {
  console.log('Installing the dependencies of tests/routers…');
  execSync('npm ci --no-audit --no-fund', { cwd: folder, stdio: 'inherit' });
}
