import { serveUnbundled } from '../contestants/start-servers.ts';
import { openClient } from '../load/client.ts';
import { measureThroughput } from '../load/measure-throughput.ts';
import { flagship, type Question } from '../questions.ts';
import type { CpuProfile } from './cpu-profile.ts';
import { openInspector } from './inspector.ts';
import { type ProfileSummary, summariseProfile } from './summarise-profile.ts';

const inspectPort = 4748;
const clients = 16;

/** Profiles the platform in one process under load, after a while of load that is not profiled. */
export async function takeProfile(
  databaseUrl: string,
  questions: readonly Question[],
  milliseconds: number,
): Promise<ProfileSummary> {
  const platform = await serveUnbundled(4747, { DATABASE_URL: databaseUrl }, [
    `--inspect=127.0.0.1:${inspectPort}`,
  ]);
  const client = openClient(platform.url, clients);
  try {
    const bodies = questions.map((variables) => JSON.stringify({ query: flagship, variables }));
    let cursor = 0;
    const next = () => bodies[cursor++ % bodies.length] as string;
    await measureThroughput(client, clients, milliseconds / 2, next);
    const inspector = await openInspector(inspectPort);
    await inspector.call('Profiler.enable');
    await inspector.call('Profiler.start');
    await measureThroughput(client, clients, milliseconds, next);
    const { profile } = await inspector.call<{ profile: CpuProfile }>('Profiler.stop');
    inspector.close();
    return summariseProfile(profile);
  } finally {
    client.close();
    await platform.stop();
  }
}
