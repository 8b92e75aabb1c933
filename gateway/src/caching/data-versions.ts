import { CoalescedRead } from './coalesced-read.js';
import type { VersionReader } from './version-reader.js';

/** The version of each subgraph's data by its name; null where it is not known. */
export type Versions = Readonly<Record<string, string | null>>;

async function versionOrNull(read: VersionReader): Promise<string | null> {
  try {
    return await read();
  } catch {
    return null;
  }
}

/** The versions of the data behind a gateway, each as it was at some moment after it was asked for. */
export class DataVersions {
  private readonly reads = new Map<string, CoalescedRead<string | null>>();

  /** @param turn see CoalescedRead */
  constructor(private readonly turn?: () => Promise<void>) {}

  /** Adds a subgraph, or says anew how its version is read. */
  add(name: string, read: VersionReader): void {
    this.reads.set(name, new CoalescedRead(() => versionOrNull(read), this.turn));
  }

  /** The versions of these subgraphs. */
  async of(names: readonly string[]): Promise<Versions> {
    const versions = await Promise.all(names.map((name) => this.reads.get(name)?.get() ?? null));
    return Object.fromEntries(names.map((name, index) => [name, versions[index] ?? null]));
  }

  /** The versions of all subgraphs. */
  all(): Promise<Versions> {
    return this.of([...this.reads.keys()]);
  }
}
