import { serveUnbundled } from '../contestants/start-servers.ts';
import { openClient } from '../load/client.ts';
import { measureThroughput } from '../load/measure-throughput.ts';
import { flagship, type Question } from '../questions.ts';
import { type Inspector, openInspector } from './inspector.ts';

const inspectPort = 4748;
const clients = 16;

/** A platform that is looked into while it works. */
export interface InspectedPlatform {
  readonly inspector: Inspector;
  /** Keeps it busy with the flagship; resolves to how many requests it answered. */
  load(milliseconds: number): Promise<number>;
}

/** Starts the platform with an inspector, keeps it busy for a while, looks into it and stops it. */
export async function inspectPlatform<Result>(
  environment: Readonly<Record<string, string>>,
  questions: readonly Question[],
  warmUpTime: number,
  look: (platform: InspectedPlatform) => Promise<Result>,
): Promise<Result> {
  const platform = await serveUnbundled(4747, environment, [`--inspect=127.0.0.1:${inspectPort}`]);
  const client = openClient(platform.url, clients);
  const bodies = questions.map((variables) => JSON.stringify({ query: flagship, variables }));
  let cursor = 0;
  const next = () => bodies[cursor++ % bodies.length] as string;
  const load = async (milliseconds: number) =>
    (await measureThroughput(client, clients, milliseconds, next)).answered;
  try {
    await load(warmUpTime);
    const inspector = await openInspector(inspectPort);
    const result = await look({ inspector, load });
    inspector.close();
    return result;
  } finally {
    client.close();
    await platform.stop();
  }
}
