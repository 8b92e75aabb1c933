import { readdir, readFile } from 'node:fs/promises';
import type { ExecutionGateway } from './execution-gateway.js';

/**
 * Compiles the operations of a folder in the background. What cannot be read or parsed is reported, and one that no
 * longer fits the graph is left alone: neither is needed before someone asks for it.
 */
export async function warmOperations(
  gateway: ExecutionGateway,
  folder: string,
  report: (error: unknown) => void,
): Promise<void> {
  const names = await readdir(folder).catch((error: unknown) => {
    report(error);
    return [];
  });
  for (const name of names.filter((candidate) => candidate.endsWith('.graphql'))) {
    try {
      await gateway.warm(await readFile(`${folder}/${name}`, 'utf8'));
    } catch (error) {
      report(error);
    }
  }
}
