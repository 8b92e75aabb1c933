import { PlatformError, today } from '@ntp-graph/kit';
import type { DataVersions, Versions } from '../../caching/data-versions.js';
import { unfit } from '../table/unfit.js';

/**
 * One state of the data, which all pages of a file are read from. No transaction is held open for it: an embedded
 * database is one connection, and subgraphs may be servers with databases of their own. Instead pages are followed by
 * looks at the versions: those that began after a version was read, and ended before the same was read again, hold
 * that version and no other, for every committed write makes another one. A file that a look finds to be of two states
 * is broken off.
 */
export class DataSnapshot {
  private constructor(
    private readonly versions: DataVersions,
    private readonly before: Versions,
    private readonly day: string,
  ) {}

  /** The state of now. */
  static async take(versions: DataVersions): Promise<DataSnapshot> {
    return new DataSnapshot(versions, await versions.all(), today());
  }

  /** What it is called: the same wherever the data of these subgraphs are the same. */
  nameOf(subgraphs: Iterable<string>): string {
    return [...subgraphs]
      .sort()
      .map((name) => `${name}=${this.before[name]}`)
      .join(',');
  }

  /**
   * Makes sure that what was read so far of these subgraphs is of this state.
   *
   * @throws PlatformError DATA_CHANGED; FORMAT_DOES_NOT_FIT where a subgraph cannot tell
   */
  async check(subgraphs: Iterable<string>): Promise<void> {
    const names = [...subgraphs];
    const silent = names.find((name) => !this.before[name]);
    if (silent) {
      throw unfit(
        `The ${silent} subgraph says no version of its data, so that nobody can tell whether all pages are of one state`,
        'a query without it, or a page at a time',
      );
    }
    const current = await this.versions.of(names);
    const changed = names.find((name) => current[name] !== this.before[name]);
    if (changed || today() !== this.day) {
      throw new PlatformError(
        'DATA_CHANGED',
        `The data of ${changed ?? 'another day'} came while the pages were read; expected to be asked again, for all of one state.`,
      );
    }
  }
}
