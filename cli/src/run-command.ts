import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { exitCodes, Failure } from './failure.js';

const root = new URL('../../', import.meta.url);

/** Runs a command of the platform beside this package, with its own arguments; its exit code is that of this one. */
export async function runCommand(script: string, args: readonly string[]): Promise<void> {
  const path = fileURLToPath(new URL(script, root));
  if (!existsSync(path))
    throw new Failure(`${path} is not there; expected npm run build before`, exitCodes.usage);
  const [code] = await once(spawn(process.execPath, [path, ...args], { stdio: 'inherit' }), 'exit');
  process.exitCode = code ?? exitCodes.errors;
}
