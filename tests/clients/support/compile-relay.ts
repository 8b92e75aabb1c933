import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { schemaFolder } from '@ntp-graph/gateway';
import type { ConcreteRequest } from 'relay-runtime';

const compiler = createRequire(import.meta.url).resolve('relay-compiler/cli.js');

/**
 * Has relay-compiler compile a document against the published schema.
 *
 * @returns its operations by name; rejects with what the compiler says when it refuses the document
 */
export async function compileRelay(document: string): Promise<Record<string, ConcreteRequest>> {
  const folder = mkdtempSync(join(tmpdir(), 'ntp-graph-relay-'));
  try {
    mkdirSync(join(folder, 'src'));
    const config = {
      language: 'javascript',
      schema: `${schemaFolder}schema.graphql`,
      src: 'src',
      eagerEsModules: true,
    };
    writeFileSync(join(folder, 'relay.config.json'), JSON.stringify(config));
    writeFileSync(join(folder, 'src', 'test.js'), `graphql\`${document}\`;`);
    await promisify(execFile)(process.execPath, [compiler, 'relay.config.json'], { cwd: folder });
    return await importArtifacts(join(folder, 'src', '__generated__'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function importArtifacts(folder: string): Promise<Record<string, ConcreteRequest>> {
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  const artifacts: Record<string, ConcreteRequest> = {};
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.graphql.js'))) {
    const module = await import(pathToFileURL(join(folder, name)).href);
    artifacts[name.replace('.graphql.js', '')] = module.default;
  }
  return artifacts;
}
