import { Readable } from 'node:stream';
import { addVary, type Logger, PlatformError, Refusal } from '@ntp-graph/kit';
import type { FastifyReply } from 'fastify';
import { checkPageSizes } from '../asking/page-sizes.js';
import { chainsOf, type TablePlan } from '../table/table-plan.js';
import { unfit } from '../table/unfit.js';
import { pagedFile } from '../writing/paged-file.js';
import { readAnswer } from '../writing/read-answer.js';
import { writtenFile } from '../writing/written-file.js';
import { type Page, PageReader, type PagingParts } from './all-pages.js';
import { answerOnce } from './answer-once.js';
import { type AskedFile, describeFile } from './asked-file.js';
import { neverLookingWhole } from './broken-off.js';
import { followedConnection } from './followed-connection.js';
import { areAllSynthetic } from './synthetic-rows.js';
import { totalRows } from './total-rows.js';

/** Files that are written at one time: each keeps its subgraphs busy from its first page to its last. */
const mostAtOnce = 4;

/** How often the first page is read anew where the data changed meanwhile. */
const mostBeginnings = 3;

/** Pages of which the first was read: whatever is wrong with the query has shown. */
interface BegunPages {
  readonly first: Page;
  readonly further: AsyncIterable<Page>;
  readonly state: string;
}

/** A page as it is written. */
function givenPage({ asked }: AskedFile, { text, synthetic }: Page) {
  return { text, areAllSynthetic: areAllSynthetic(asked.schema, synthetic, asked.isMarked) };
}

/** The file of one page is written here: for a thread to start takes longer. */
async function* fileOfOne(file: AskedFile, page: Page): AsyncGenerator<Uint8Array> {
  const { text, areAllSynthetic: areAll } = givenPage(file, page);
  yield await writtenFile(file.format, file.plans, readAnswer(text).data, areAll);
}

async function* givenPages(file: AskedFile, { first, further }: BegunPages) {
  yield givenPage(file, first);
  for await (const page of further) yield givenPage(file, page);
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
    const begun = await this.begin(file);
    const total = await totalRows(this.parts, file);
    const written =
      begun.first.cursor === null
        ? fileOfOne(file, begun.first)
        : pagedFile({ format: format.name, plan }, givenPages(file, begun));
    // Before anything is sent: what does not fit the format shows here, and can still be an answer by itself.
    const { value: beginning = '' } = await written.next();
    async function* whole() {
      yield beginning;
      yield* written;
    }
    describeFile(file, reply);
    addVary(reply, 'accept, accept-language, authorization');
    reply.headers({ 'cache-control': 'no-store', 'x-data-version': begun.state, ...total });
    const { id: requestId, gone } = file.request;
    const report = (error: unknown) => {
      if (!gone?.aborted) this.logger.warn({ requestId, err: error }, 'a file broke off');
    };
    const closed = new Promise((resolve) => reply.raw.once('close', resolve));
    reply.send(Readable.from(neverLookingWhole(format, whole(), report), { objectMode: false }));
    // Until then its graph is in use.
    await closed;
    // What the client never began to read is still open.
    await written.return(undefined);
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
      const { value: first } = await further.next();
      return { first, further, state: reader.state };
    } catch (error) {
      const isChanged = error instanceof PlatformError && error.extensions.code === 'DATA_CHANGED';
      if (!isChanged || attempt === mostBeginnings) throw error;
      return this.begin({ request, asked } as AskedFile, attempt + 1);
    }
  }
}
