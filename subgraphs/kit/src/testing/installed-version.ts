import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';

/** The version of a library as it is installed: what reaches into its internals is tested with one of them. */
export function installedVersion(library: string): string {
  const path = findPackageJSON(library, import.meta.url);
  if (!path) throw new Error(`${library} is not installed`);
  return JSON.parse(readFileSync(path, 'utf8')).version;
}
