import { cpSync, existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SettingsError } from '@ntp-graph/kit';
import { subgraphNames } from '../subgraph-ports.js';

const templates = fileURLToPath(new URL('../../../templates/', import.meta.url));

/** What a subgraph is made of: plain `@apollo/subgraph`, or the kit that our own four are made of. */
export type Stack = 'plain' | 'kit';

const name = /^[a-z][a-z\d]*(-[a-z\d]+)*$/;

/** The forms in which a template has the name of the subgraph. */
function formsOf(given: string): Readonly<Record<string, string>> {
  const camel = given.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  return {
    __name__: given,
    __camel__: camel,
    __Pascal__: camel.charAt(0).toUpperCase() + camel.slice(1),
    __snake__: given.replaceAll('-', '_'),
  };
}

function filled(text: string, forms: Readonly<Record<string, string>>): string {
  return Object.entries(forms).reduce((done, [form, value]) => done.replaceAll(form, value), text);
}

/**
 * Makes the folder of a new subgraph from a template.
 *
 * @throws SettingsError when the name is none or is ours, or the folder is there
 */
export function makeSubgraph(given: string, folder: string, stack: Stack): void {
  if (!name.test(given)) {
    throw new SettingsError(
      `"${given}" is no name; expected small letters, digits and hyphens, e.g. education`,
    );
  }
  if (subgraphNames.some((own) => own === given)) {
    throw new SettingsError(`${given} is one of the four; expected a name of your own`);
  }
  if (existsSync(folder)) throw new SettingsError(`${folder} is there already; expected a folder to be made`);
  cpSync(join(templates, stack), folder, { recursive: true });
  const forms = formsOf(given);
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((candidate) => candidate.isFile())) {
    const path = join(entry.parentPath, entry.name);
    writeFileSync(path, filled(readFileSync(path, 'utf8'), forms));
    if (filled(entry.name, forms) !== entry.name)
      renameSync(path, join(entry.parentPath, filled(entry.name, forms)));
  }
}
