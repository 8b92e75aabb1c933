import { LRUCache } from 'lru-cache';
import pg from 'pg';
import { cancelledOn } from './cancel-statement.js';
import { cancellation } from './cancellation.js';
import { errorOfFault } from './database-fault.js';
import { parsedStatements, sentTogether } from './pg-internals.js';
import { plannedOnceMark } from './planned-once.js';

/** How many statements a connection keeps prepared: those of the readers, for each set of fields that is asked for. */
const mostPrepared = 200;

/** PostgreSQL's code for a statement whose table has been altered since it was prepared. */
const outdated = '0A000';

interface Statement {
  readonly name: string;
  /** Whether it has answered once, so that PostgreSQL knows its name. */
  isPrepared: boolean;
  readonly isPlannedOnce: boolean;
}

/**
 * A connection that has PostgreSQL parse and plan each statement with parameters once: for a short read that takes as
 * long as the reading itself. It keeps those that were used last. A statement whose table a migration alters meanwhile
 * is prepared anew. What runs for somebody who has gone is cancelled.
 */
export class PreparingClient extends pg.Client {
  private readonly statements = new LRUCache<string, Statement>({
    max: mostPrepared,
    // To forget a name that is not known would be an error, and so end a transaction.
    dispose: ({ name, isPrepared }) => isPrepared && this.tooMany.push(name),
  });
  private readonly tooMany: string[] = [];
  private named = 0;
  /** How it plans; null where an error or what was rolled back leaves that open. */
  private plansOnce: boolean | null = false;
  private readonly options: string | pg.ClientConfig;

  constructor(options: string | pg.ClientConfig = {}) {
    const given = typeof options === 'string' ? { connectionString: options } : options;
    super({ ...given, pipeline: true });
    this.options = options;
  }

  // biome-ignore lint/suspicious/noExplicitAny: one of the many overloads of pg is meant, the one that Kysely calls.
  override query(...given: any[]): any {
    const [text, values, callback] = given;
    const isStatement = typeof text === 'string' && Array.isArray(values) && callback === undefined;
    return isStatement ? this.queryCancellable(text, values) : super.query(...(given as [never]));
  }

  private queryCancellable(text: string, values: unknown[]): Promise<pg.QueryResult> {
    const signal = cancellation();
    if (!signal) return this.queryPrepared(text, values);
    // Whoever asked may have gone while all connections were taken.
    if (signal.aborted) return Promise.reject(errorOfFault('late'));
    return cancelledOn(signal, this, this.options, this.queryPrepared(text, values));
  }

  private newStatement(text: string): Statement {
    this.named += 1;
    const isPlannedOnce = text.includes(plannedOnceMark);
    const statement = { name: `prepared_${this.named}`, isPrepared: false, isPlannedOnce };
    this.statements.set(text, statement);
    return statement;
  }

  /** Forgets what is no longer kept. After an error within a transaction it stays: one too many does no harm. */
  private async forget(): Promise<void> {
    for (const name of this.tooMany.splice(0)) {
      await this.ask({ text: `deallocate ${name}` }).catch(() => null);
      // pg would remember its text as long as the connection lives.
      delete parsedStatements(this)[name];
    }
  }

  /** Has PostgreSQL plan what is sent after this as it is marked. */
  private plan(once: boolean): void {
    if (once === this.plansOnce) return;
    this.plansOnce = once;
    this.ask({ text: `set plan_cache_mode to ${once ? 'force_generic_plan' : 'auto'}` }).catch(() => {
      this.plansOnce = null;
    });
  }

  private async queryPrepared(text: string, values: unknown[]): Promise<pg.QueryResult> {
    const statement = this.statements.get(text) ?? this.newStatement(text);
    if (this.tooMany.length > 0) await this.forget();
    try {
      const result = await sentTogether(this, () => {
        // Without parameters there is but one plan to it.
        if (values.length > 0) this.plan(statement.isPlannedOnce);
        return this.ask({ name: statement.name, text, values });
      });
      statement.isPrepared = true;
      return result;
    } catch (error) {
      this.plansOnce = null;
      if ((error as pg.DatabaseError).code !== outdated) throw error;
      if (this.statements.get(text) === statement) this.newStatement(text);
      // Within a transaction this fails like every statement after an error.
      return this.ask({ text, values }).catch(() => {
        throw error;
      });
    }
  }

  /**
   * By callback: what pg's own promise resolves to outlives the young generation. Two in three results were then copied
   * by the garbage collector, which took a third of the processor time of a server under load.
   */
  private ask(query: pg.QueryConfig): Promise<pg.QueryResult> {
    return new Promise((resolve, reject) => {
      super.query(query, (error: Error | null, result: pg.QueryResult) => {
        if (error) reject(error);
        else resolve(result);
      });
    });
  }
}
