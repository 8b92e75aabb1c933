import type { GraphqlAnswerer, Logger } from '@ntp-graph/kit';
import type { FastifyReply } from 'fastify';
import type { PagingParts } from './answering/all-pages.js';
import { answerOnce } from './answering/answer-once.js';
import { askedFile } from './answering/asked-file.js';
import { answerDescription } from './answering/described-by.js';
import { FilesOfAllPages } from './answering/file-of-all-pages.js';
import { sendFault } from './answering/send-errors.js';
import { askedTable, type KnownDocuments } from './asking/asked-table.js';
import { checkPageSizes } from './asking/page-sizes.js';
import { type WantedFormat, wantedFormat } from './asking/wanted-format.js';
import { unfit } from './table/unfit.js';

/** What answers in other formats than JSON are made with. */
export interface FormatParts extends PagingParts, KnownDocuments {
  readonly logger: Logger;
}

/** Answers in the format that is asked for; JSON, and what is wrong with a query, as given. */
export function answeringInFormats(parts: FormatParts, answer: GraphqlAnswerer): GraphqlAnswerer {
  const files = new FilesOfAllPages(parts, parts.logger);

  /**
   * What answers with a file; null where it is JSON that answers. A reply itself cannot be handed on: to wait for it gives
   * nothing.
   */
  async function fileOf(
    { format, isDescription, all, request }: WantedFormat,
    reply: FastifyReply,
  ): Promise<(() => Promise<FastifyReply>) | null> {
    if (!format) {
      if (!all) return null;
      throw unfit(
        'all=true is of a file, and JSON comes page by page',
        'format=csv, xlsx, parquet or ndjson with it',
      );
    }
    const asked = await askedTable(request, parts);
    if (!asked) return null;
    const wanted = askedFile(format, request, asked);
    if (isDescription) return async () => answerDescription(wanted, reply);
    if (all) return () => files.answer(wanted, reply);
    checkPageSizes(asked, wanted.chains, null);
    return () => answerOnce(parts.ask, wanted, reply);
  }

  return async (request, reply) => {
    let wanted: WantedFormat;
    try {
      wanted = wantedFormat(request);
      const file = await fileOf(wanted, reply);
      if (file) return await file();
    } catch (error) {
      return sendFault(reply, error);
    }
    const { format, request: asked } = wanted;
    // What is wrong with a query has the status 400 to whoever wants a file of it.
    const headers = format ? { accept: 'application/graphql-response+json' } : {};
    return answer({ ...asked, headers: { ...asked.headers, ...headers } }, reply);
  };
}
