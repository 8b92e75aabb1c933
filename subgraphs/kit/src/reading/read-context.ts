import DataLoader from 'dataloader';
import type { Kysely } from 'kysely';
import { type Caller, everybody } from '../access/caller.js';
import { Language } from '../graph/language.js';
import { SyntheticTally } from '../synthetic/synthetic-tally.js';
import { today as todayInVietNam } from '../time/calendar-date.js';
import type { AskedFields } from './asked-fields.js';

/** Where statements run. It knows no tables: readers write SQL, and take columns from their entities (`tablesOf`). */
export type ReadDatabase = Kysely<unknown>;

/**
 * A batch read: one SQL statement for many parents. The result stands at the place of its key; an `Error` there is of
 * that key alone. Access rules live here, so that no way to a field goes round them. A reader that is told which fields
 * are asked for may leave out what no other field is made of.
 */
export type BatchReader<Key, Args, Result> = (
  context: ReadContext,
  keys: readonly Key[],
  args: Args,
  asked?: AskedFields,
) => Promise<readonly Result[]>;

type AnyReader = BatchReader<never, never, unknown>;

/** Decides whether whoever asks may read a field that names roles, of a parent of which at least the key is known. */
export type MayRead = (
  context: ReadContext,
  roles: readonly string[],
  parent: unknown,
) => boolean | Promise<boolean>;

/** What one request reads with. Made anew for each request, so that no value outlives it. */
export class ReadContext {
  /** What is counted of the figures that go out. */
  readonly tally = new SyntheticTally();

  constructor(
    readonly database: ReadDatabase,
    readonly today: string = todayInVietNam(),
    private readonly decide: MayRead = () => false,
    /** The language of words whose field asks for none. */
    readonly language: Language = Language.VI,
    /** Who asks: that decides what may be read, and nothing else. */
    readonly caller: Caller = everybody,
    private readonly loaders = new Map<AnyReader, Map<string, DataLoader<unknown, unknown>>>(),
  ) {}

  /** The same for one query among those of a request: what is read is shared, what goes out is counted apart. */
  forQuery(): ReadContext {
    const { database, today, decide, language, caller, loaders } = this;
    return new ReadContext(database, today, decide, language, caller, loaders);
  }

  /** Whether whoever asks may read a field of a parent, by the roles that the field names. */
  mayRead(roles: readonly string[], parent: unknown): boolean | Promise<boolean> {
    return this.decide(this, roles, parent);
  }

  /**
   * Reads one key, together with every other key of which the same tick asks the same reader for the same fields, with
   * equal arguments. Where the reader has an error for the key, the promise rejects with it.
   */
  load<Key, Args, Result>(
    reader: BatchReader<Key, Args, Result>,
    key: Key,
    args: Args,
    asked?: AskedFields,
  ): Promise<Exclude<Result, Error>> {
    return this.loader(reader, args, asked).load(key);
  }

  /** Tells what a read would find, where another read has found it already: nobody asks the database for it again. */
  prime<Key, Args, Result>(
    reader: BatchReader<Key, Args, Result>,
    key: Key,
    args: Args,
    result: Exclude<Result, Error>,
  ): void {
    this.loader(reader, args).prime(key, result);
  }

  private loader<Key, Args, Result>(
    reader: BatchReader<Key, Args, Result>,
    args: Args,
    asked?: AskedFields,
  ): DataLoader<Key, Exclude<Result, Error>> {
    const byArgs = this.loaders.get(reader as AnyReader) ?? new Map<string, DataLoader<unknown, unknown>>();
    this.loaders.set(reader as AnyReader, byArgs);
    const argsKey = JSON.stringify([args, asked && [...asked].sort()]);
    const known = byArgs.get(argsKey) as DataLoader<Key, Exclude<Result, Error>> | undefined;
    if (known) return known;
    const created = new DataLoader(
      (keys: readonly Key[]) =>
        reader(this, keys, args, asked) as Promise<readonly (Exclude<Result, Error> | Error)[]>,
    );
    byArgs.set(argsKey, created as DataLoader<unknown, unknown>);
    return created as DataLoader<Key, Exclude<Result, Error>>;
  }
}
