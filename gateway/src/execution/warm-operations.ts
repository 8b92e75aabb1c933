import { readdir, readFile } from 'node:fs/promises';
import type { ExecutionGateway } from './execution-gateway.js';

/**
 * Compiles the operations of a folder in the background. A folder that is not there, or a document that no longer
 * fits the graph, only means that its first request compiles it.
 */
export async function warmOperations(
  gateway: ExecutionGateway,
  folder: string,
  report: (error: unknown) => void,
): Promise<void> {
  try {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.graphql'));
    const texts = await Promise.all(names.map((name) => readFile(`${folder}/${name}`, 'utf8')));
    await gateway.warm(texts);
  } catch (error) {
    report(error);
  }
}
