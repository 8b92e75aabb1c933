import { Readable } from 'node:stream';
import { addVary, type Logger, PlatformError, Refusal } from '@ntp-graph/kit';
import type { FastifyReply } from 'fastify';
import { checkPageSizes } from '../asking/page-sizes.js';
import type { Row } from '../table/column.js';
import { chainsOf, type TablePlan } from '../table/table-plan.js';
import { unfit } from '../table/unfit.js';
import { PageReader, type PagingParts } from './all-pages.js';
import { answerOnce } from './answer-once.js';
import { type AskedFile, describeFile, rowsOf } from './asked-file.js';
import { neverLookingWhole } from './broken-off.js';
import { followedConnection } from './followed-connection.js';
import type { JsonAnswer } from './json-answer.js';
import { totalRows } from './total-rows.js';

/** Files that are written at one time: each keeps its subgraphs busy from its first page to its last. */
const mostAtOnce = 4;

/** How often the first page is read anew where the data changed meanwhile. */
const mostBeginnings = 3;

/** Pages of which the first was read: whatever is wrong with the query has shown, and can still be an answer by itself. */
interface BegunPages {
  readonly first: JsonAnswer | undefined;
  readonly further: AsyncIterable<JsonAnswer>;
  readonly state: string;
}

/** Answers with all pages of a list, as they are read. */
export class FilesOfAllPages {
  private underWay = 0;

  constructor(
    private readonly parts: PagingParts,
    private readonly logger: Logger,
  ) {}

  /** @throws PageFailed, PlatformError, Refusal for what is wrong at the beginning */
  async answer(file: AskedFile, reply: FastifyReply): Promise<FastifyReply> {
    const { format, chains, asked, plans } = file;
    const [plan] = plans as [TablePlan];
    if (!format.streams) {
      throw unfit(
        `${format.name} is not written page by page`,
        'a format that is, or a query without all=true',
      );
    }
    if (chains.length > 1) {
      throw unfit(
        'The query has lists side by side, and all=true follows one',
        'one of them in each request',
      );
    }
    const followed = followedConnection(chains[0] ?? []);
    checkPageSizes(asked, chains, followed);
    if (!followed) return answerOnce(this.parts.ask, file, reply);
    this.enter(reply);
    const { first, further, state } = await this.begin(file);
    const total = await totalRows(this.parts, file);
    const firstRows = first ? rowsOf(file, plan, first) : [];
    describeFile(file, reply);
    addVary(reply, 'accept, accept-language, authorization');
    reply.headers({ 'cache-control': 'no-store', 'x-data-version': state, ...total });
    async function* rows(): AsyncGenerator<readonly Row[]> {
      yield firstRows;
      for await (const page of further) yield rowsOf(file, plan, page);
    }
    const written = format.write([{ name: plan.name, columns: plan.columns, rows: rows() }]);
    const { id: requestId, gone } = file.request;
    const report = (error: unknown) => {
      if (!gone?.aborted) this.logger.warn({ requestId, err: error }, 'a file broke off');
    };
    const closed = new Promise((resolve) => reply.raw.once('close', resolve));
    reply.send(Readable.from(neverLookingWhole(format, written, report), { objectMode: false }));
    // Until then its graph is in use.
    await closed;
    return reply;
  }

  private enter(reply: FastifyReply): void {
    if (this.underWay >= mostAtOnce) {
      reply.header('retry-after', '30');
      throw new Refusal(
        503,
        'OVERLOADED',
        `There are ${mostAtOnce} files of all pages being written; expected to be asked again later.`,
      );
    }
    this.underWay += 1;
    reply.raw.once('close', () => {
      this.underWay -= 1;
    });
  }

  private async begin({ request, asked }: AskedFile, attempt = 1): Promise<BegunPages> {
    const [chain = []] = chainsOf(asked.markedShape);
    const followed = followedConnection(chain);
    if (!followed) throw new Error('The list whose pages are followed got lost');
    const reader = new PageReader(this.parts, { request, asked, chain, followed });
    const further = reader.read();
    try {
      const { value: first, done } = await further.next();
      return { first: done ? undefined : first, further, state: reader.state };
    } catch (error) {
      const isChanged = error instanceof PlatformError && error.extensions.code === 'DATA_CHANGED';
      if (!isChanged || attempt === mostBeginnings) throw error;
      return this.begin({ request, asked } as AskedFile, attempt + 1);
    }
  }
}
