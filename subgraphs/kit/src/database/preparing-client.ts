import pg from 'pg';

/** How many statements are kept prepared: those of the readers are some dozens, and each connection keeps its own. */
const mostPrepared = 200;

/** PostgreSQL's code for a statement whose table has been altered since it was prepared. */
const outdated = '0A000';

const names = new Map<string, string>();
let named = 0;

function newName(text: string): string {
  named += 1;
  const name = `prepared_${named}`;
  names.set(text, name);
  return name;
}

/** The name that a statement is prepared under; undefined from the first that is one too many. */
function nameOf(text: string): string | undefined {
  return names.get(text) ?? (names.size < mostPrepared ? newName(text) : undefined);
}

/**
 * A connection that has PostgreSQL parse and plan each statement with parameters once: for a short read that takes as
 * long as the reading itself. A statement whose table a migration alters meanwhile is prepared anew.
 */
export class PreparingClient extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: one of the many overloads of pg is meant, the one that Kysely calls.
  override query(...given: any[]): any {
    const [text, values, callback] = given;
    const isStatement = typeof text === 'string' && Array.isArray(values) && callback === undefined;
    return isStatement ? this.queryPrepared(text, values) : super.query(...(given as [never]));
  }

  private async queryPrepared(text: string, values: unknown[]): Promise<pg.QueryResult> {
    const name = nameOf(text);
    if (name === undefined) return this.ask({ text, values });
    try {
      return await this.ask({ name, text, values });
    } catch (error) {
      if ((error as pg.DatabaseError).code !== outdated) throw error;
      if (names.get(text) === name) newName(text);
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
