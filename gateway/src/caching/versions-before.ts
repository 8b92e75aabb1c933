import type { DataVersions, Versions } from './data-versions.js';

/**
 * The versions of data before they are read, each looked at once: before the first fetch of its subgraph. One that is
 * not asked is not waited for, whatever is the matter with it.
 */
export class VersionsBefore {
  private readonly looks = new Map<string, Promise<void>>();
  private readonly found = new Map<string, string | null>();

  constructor(private readonly versions: Pick<DataVersions, 'of'>) {}

  /** Looks at the versions of these subgraphs, unless that was done. */
  async look(names: Iterable<string>): Promise<void> {
    await Promise.all([...names].map((name) => this.lookAt(name)));
  }

  /** The version that a subgraph had; null where it was not looked at, or tells none. */
  of(name: string): string | null {
    return this.found.get(name) ?? null;
  }

  /** What has changed since: those of these subgraphs that have another version now, or none; and the versions now. */
  async since(
    names: readonly string[],
  ): Promise<{ readonly now: Versions; readonly changed: readonly string[] }> {
    const now = await this.versions.of(names);
    return { now, changed: names.filter((name) => !now[name] || now[name] !== this.of(name)) };
  }

  private lookAt(name: string): Promise<void> {
    const known = this.looks.get(name);
    if (known) return known;
    const look = this.versions.of([name]).then(({ [name]: version }) => {
      this.found.set(name, version ?? null);
    });
    this.looks.set(name, look);
    return look;
  }
}
