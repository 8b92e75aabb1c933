import { freePort } from './free-port.js';

/** As TypeScript where tests run from sources, and compiled where a command does. */
const script = new URL(import.meta.url.endsWith('.ts') ? './probe.ts' : './probe.js', import.meta.url);

/** What looks into a server that is a process of its own. */
export interface Probe {
  /** The settings that the server is to be started with, besides its own. */
  readonly settings: NodeJS.ProcessEnv;
  /** Milliseconds of processor time of its longest turn since this was last asked. */
  longestTurn(): Promise<number>;
  /** Megabytes that it holds after a full collection of garbage, on V8's heap and outside of it. */
  held(): Promise<number>;
}

/** Makes a probe for a server that is started next. */
export async function startProbe(): Promise<Probe> {
  const port = await freePort();
  const ask = async (what: string) => Number(await (await fetch(`http://127.0.0.1:${port}/${what}`)).text());
  return {
    settings: { PROBE_PORT: String(port), NODE_OPTIONS: `--import=${script.href}` },
    longestTurn: () => ask('turn'),
    held: () => ask('held'),
  };
}
