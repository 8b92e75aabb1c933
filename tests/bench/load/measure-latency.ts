import type { Client } from './client.ts';

/** Milliseconds of each request, one after another. */
export async function measureLatency(client: Client, bodies: readonly string[]): Promise<number[]> {
  const taken: number[] = [];
  for (const body of bodies) {
    const began = performance.now();
    await client.ask(body);
    taken.push(performance.now() - began);
  }
  return taken;
}
