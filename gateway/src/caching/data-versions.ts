import { setImmediate } from 'node:timers/promises';
import { withDeadline } from '../with-deadline.js';

/**
 * A read that serves everybody who waits for it, as a group commit does. Whoever comes while a read is under way gets
 * the next one: the read that a caller gets always begins after the call, so it misses nothing committed before it.
 */
export class CoalescedRead<Result> {
  private current: Promise<unknown> = Promise.resolve();
  private next: Promise<Result> | undefined;

  /** @param turn waits until everything that has arrived was looked at */
  constructor(
    private readonly read: () => Promise<Result>,
    private readonly turn: () => Promise<void> = () => setImmediate(),
  ) {}

  get(): Promise<Result> {
    this.next ??= this.startNext();
    return this.next;
  }

  private async startNext(): Promise<Result> {
    await this.current.catch(() => {});
    // Lets all requests in that have arrived: an embedded database answers before the event loop would look at them.
    await this.turn();
    this.next = undefined;
    const reading = this.read();
    this.current = reading;
    return reading;
  }
}

/** The version of each subgraph's data by its name; null where it is not known. */
export type Versions = Readonly<Record<string, string | null>>;

/** Milliseconds beyond which a read that brought nothing has kept its readers waiting. */
const slow = 100;

/** Milliseconds for which the version of a subgraph is then unknown, and nobody waits for it. */
const leftAlone = 5000;

/** The same read; after one that brought nothing and took long, there is nothing for a while. */
function withoutWaiting(read: () => Promise<string | null>): () => Promise<string | null> {
  let until = 0;
  return async () => {
    const start = performance.now();
    if (start < until) return null;
    const version = await read().catch(() => null);
    const end = performance.now();
    if (version === null && end - start > slow) until = end + leftAlone;
    return version;
  };
}

/** Milliseconds that somebody who may not need it waits for the version of a subgraph that may be away. */
const patience = 100;

/** The versions of the data behind a gateway, each as it was at some moment after it was asked for. */
export class DataVersions {
  private readonly reads = new Map<string, CoalescedRead<string | null>>();
  private readonly optional = new Set<string>();

  /** @param turn see CoalescedRead */
  constructor(private readonly turn?: () => Promise<void>) {}

  /**
   * Adds a subgraph, or says anew how its version is read.
   *
   * @param isRequired whether it is not one that may be away
   */
  add(name: string, read: () => Promise<string | null>, isRequired = true): void {
    if (isRequired) this.optional.delete(name);
    else this.optional.add(name);
    this.reads.set(name, new CoalescedRead(withoutWaiting(read), this.turn));
  }

  /** The versions of these subgraphs. */
  async of(names: readonly string[]): Promise<Versions> {
    return this.gather(names, (name) => this.reads.get(name)?.get() ?? null);
  }

  /** The versions of all subgraphs; null of one that may be away and does not tell it at once. */
  all(): Promise<Versions> {
    return this.gather([...this.reads.keys()], (name) => {
      const reading = this.reads.get(name)?.get() ?? null;
      return reading && this.optional.has(name) ? withDeadline(reading, patience).catch(() => null) : reading;
    });
  }

  private async gather(
    names: readonly string[],
    read: (name: string) => Promise<string | null> | null,
  ): Promise<Versions> {
    const versions = await Promise.all(names.map(read));
    return Object.fromEntries(names.map((name, index) => [name, versions[index] ?? null]));
  }
}
