import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { schemaFolder } from '@ntp-graph/gateway';
import { vi } from 'vitest';

const run = promisify(execFile);
const relayCompiler = createRequire(import.meta.url).resolve('relay-compiler/cli.js');
const root = fileURLToPath(new URL('../../../', import.meta.url));

/** A block of the guide: a file, and what it prints; null where the guide does not say. */
export interface GuideBlock {
  readonly file: string;
  readonly code: string;
  readonly printed: string | null;
}

const guide = readFileSync(`${root}docs/guides/clients.md`, 'utf8');

/** The blocks of the guide that begin with the name of a file. */
export function guideBlocks(): readonly GuideBlock[] {
  const blocks = guide.matchAll(/```ts\n\/\/ (\S+)\n(.*?)```(?:\n\n```text\n(.*?)```)?/gs);
  return [...blocks].map(([, file = '', code = '', printed]) => ({ file, code, printed: printed ?? null }));
}

/** What bundlers do with the plugin of Relay: an operation in the code stands for what the compiler made of it. */
function withArtifacts(code: string): string {
  const names: string[] = [];
  const linked = code.replace(/graphql`\s*(?:query|fragment) (\w+)[^`]*`/g, (_, name: string) => {
    names.push(name);
    return `artifactOf_${name}`;
  });
  const imports = names.map((name) => `import artifactOf_${name} from './__generated__/${name}.graphql.js';`);
  return `${imports.join('\n')}\n${linked}`;
}

const tsconfig = {
  extends: '../../../tsconfig.base.json',
  compilerOptions: {
    noEmit: true,
    composite: false,
    incremental: false,
    lib: ['es2024', 'dom'],
    rootDir: '/',
  },
  include: ['*.ts'],
};

/** The files of the guide in a folder of their own, before a platform. */
export class GuideFolder {
  private constructor(private readonly folder: string) {}

  /** Writes the files, and has Relay's compiler make what they ask for; rejects when a type does not fit. */
  static async prepare(url: string): Promise<GuideFolder> {
    // Within the workspace, so that its packages are found.
    mkdirSync(`${root}tests/dist`, { recursive: true });
    const folder = mkdtempSync(`${root}tests/dist/guide-`);
    for (const { file, code } of guideBlocks()) {
      writeFileSync(join(folder, file), code.replaceAll('http://localhost:4000', url));
    }
    writeFileSync(join(folder, 'schema.graphql'), readFileSync(`${schemaFolder}schema.graphql`));
    writeFileSync(join(folder, 'relay.config.json'), /```json\n(.*?)```/s.exec(guide)?.[1] ?? '');
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(tsconfig));
    mkdirSync(join(folder, '__generated__'));
    await run(process.execPath, [relayCompiler, 'relay.config.json'], { cwd: folder });
    return new GuideFolder(folder);
  }

  /** What a file exports. */
  load<Exports>(file: string): Promise<Exports> {
    return import(join(this.folder, file));
  }

  /** What the type checker says of the files; empty when nothing is wrong. */
  async typeErrors(): Promise<string> {
    const compiler = join(root, 'node_modules/typescript/bin/tsc');
    return run(process.execPath, [compiler, '-p', this.folder]).then(
      () => '',
      ({ stdout }: { stdout: string }) => stdout,
    );
  }

  /** Runs a file, and waits until it has printed as many lines as it should. */
  async run({ file, code, printed }: GuideBlock): Promise<string> {
    const path = join(this.folder, file);
    if (code.includes('graphql`')) writeFileSync(path, withArtifacts(readFileSync(path, 'utf8')));
    const lines: string[] = [];
    const log = vi.spyOn(console, 'log').mockImplementation((...values) => {
      lines.push(...values.map(String).join(' ').split('\n'));
    });
    try {
      await import(path);
      const expected = (printed ?? '').split('\n').length - 1;
      await vi.waitFor(
        () => lines.length >= expected || Promise.reject(new Error(`${file} printed ${lines}`)),
        5000,
      );
    } finally {
      log.mockRestore();
    }
    return lines.map((line) => `${line}\n`).join('');
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
