import { readFileSync } from 'node:fs';

/** The version of what is published, in the sense of SemVer: that of the release. */
export const { version: contractVersion } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as { readonly version: string };

/** The header that says it with each answer. */
export const contractHeader = 'x-contract-version';

/** The line of a schema's description that says it. */
export function versionLine(version: string): string {
  return `Contract ${version}`;
}

/**
 * The version that the description of a schema says; null where it says none.
 *
 * @example
 * versionIn('…\n\nContract 0.1.0'); // '0.1.0'
 */
export function versionIn(description: string | null | undefined): string | null {
  return /^Contract (\d+\.\d+\.\d+[\w.+-]*)$/m.exec(description ?? '')?.[1] ?? null;
}
