import { setImmediate } from 'node:timers/promises';
import type { GraphqlRequest } from '@ntp-graph/kit';
import { print } from 'graphql';
import type { Ask } from '../../caching/cached-route.js';
import type { DataVersions } from '../../caching/data-versions.js';
import type { Admission } from '../../limits/admission.js';
import type { AskedTable } from '../asking/asked-table.js';
import type { ConnectionShape } from '../table/shape.js';
import type { Chain } from '../table/table-plan.js';
import { unfit } from '../table/unfit.js';
import { valueAt } from '../table/value-at.js';
import { readAnswer } from '../writing/read-answer.js';
import { affordableSize } from './affordable-size.js';
import { DataSnapshot } from './data-snapshot.js';
import { type AnswerError, askForText, type TextAnswer } from './json-answer.js';
import { pagedDocument } from './paged-document.js';
import { readingAhead, type TellNext } from './reading-ahead.js';

/** What pages are asked with. */
export interface PagingParts {
  readonly ask: Ask;
  readonly admission: Admission;
  readonly versions: DataVersions;
}

/** All pages of a query. */
export interface AskedPages {
  readonly request: GraphqlRequest;
  readonly asked: AskedTable;
  /** The lists of the document with its marks. */
  readonly chain: Chain;
  /** One of them. */
  readonly followed: ConnectionShape;
}

/** A page was answered with errors. */
export class PageFailed extends Error {
  constructor(readonly errors: readonly AnswerError[]) {
    super(errors[0]?.message);
  }
}

/** A page, as the text of an answer without errors. */
export interface Page {
  readonly text: string;
  /** The fields that hold synthetic figures, by coordinate. */
  readonly synthetic: readonly string[];
  /** What the page after it is read by; null for the last. */
  readonly cursor: string | null;
}

/** What an answer says besides its data: of one that was just made without errors it is known, any other is read. */
function saidIn({ record, body }: TextAnswer) {
  return record?.isFaultless
    ? { errors: [], synthetic: record.synthetic ?? [] }
    : readAnswer(body.toString());
}

/** Pages from one look at the versions to the next; whether all are of one state is known after the last at the latest. */
const pagesBetweenLooks = 16;

/** Reads pages one after another, all of the same state of the data. */
export class PageReader {
  private readonly paged;
  private readonly query: string;
  private readonly end: RegExp;
  private readonly size: number;
  private readonly subgraphs = new Set<string>();
  private readonly snapshot: DataSnapshot;
  private pagesRead = 0;

  /** Of the state that the data are in now. */
  constructor(
    private readonly parts: PagingParts,
    private readonly pages: AskedPages,
  ) {
    this.snapshot = new DataSnapshot(parts.versions);
    const { asked, followed, chain } = pages;
    this.paged = pagedDocument(asked, followed, chain);
    this.query = print(this.paged.document);
    // Within texts there is a backslash before each quotation mark.
    this.end = new RegExp(`"${this.paged.end}":\\{"hasNextPage":true,"endCursor":("(?:[^"\\\\]|\\\\.)*")\\}`);
    if (!parts.admission.admitMadeOf(this.query)) {
      throw unfit(
        'The query is at a limit of its size, or has another field under the name pageInfo',
        'a smaller one',
      );
    }
    this.size = affordableSize(parts.admission, {
      document: this.query,
      operationName: asked.operationName ?? undefined,
      variables: (size) => this.variables(size, null),
    });
  }

  /** The state of the data that pages are read from; known once one was read. */
  get state(): string {
    return this.snapshot.nameOf(this.subgraphs);
  }

  /**
   * The pages, each as it comes; the next is read while the one before is written.
   *
   * @throws PageFailed, PlatformError
   */
  read(): AsyncGenerator<Page> {
    return readingAhead(
      (cursor, tellNext) => this.page(cursor, tellNext),
      this.paged.start,
      ({ cursor }) => cursor,
    );
  }

  /** What the next page is read by. The text is searched: to read all of it takes as long as to make it. */
  private cursorAfter(text: string): string | null {
    const [, cursor] = this.end.exec(text.slice(Math.max(0, text.lastIndexOf(`"${this.paged.end}":`)))) ?? [];
    return cursor ? JSON.parse(cursor) : null;
  }

  /** The same, of data that are about to be written; undefined where the page does not lie in them as in the answer. */
  private cursorIn(data: unknown): string | null | undefined {
    const end = valueAt(data, [...this.pages.followed.fullPath, this.paged.end]);
    const [more, cursor] = ['hasNextPage', 'endCursor'].map((name) => valueAt(end, [name]));
    if (more === false) return null;
    return more === true && typeof cursor === 'string' ? cursor : undefined;
  }

  private async page(cursor: unknown, tellNext: TellNext): Promise<Page> {
    const { request, asked } = this.pages;
    const variables = this.variables(this.size, cursor);
    const { operationName } = asked;
    let next: string | null | undefined;
    const whenRead = async (data: unknown) => {
      next = this.cursorIn(data);
      if (next === undefined) return;
      tellNext(next);
      // So that the database has something to do while this page is written.
      await setImmediate();
    };
    const answer = await askForText(
      this.parts.ask,
      request,
      { query: this.query, operationName, variables },
      { before: this.snapshot.before, whenRead },
    );
    const { errors, synthetic } = saidIn(answer);
    if (errors.length > 0) throw new PageFailed(errors);
    for (const name of answer.record?.subgraphs ?? []) this.subgraphs.add(name);
    const text = answer.body.toString();
    if (next === undefined) next = this.cursorAfter(text);
    const isToCheck = this.pagesRead % pagesBetweenLooks === 0 || next === null;
    this.pagesRead += 1;
    if (isToCheck) await this.snapshot.check(this.subgraphs);
    return { text, synthetic, cursor: next };
  }

  private variables(size: number, cursor: unknown) {
    return { ...this.pages.asked.variables, [this.paged.size]: size, [this.paged.cursor]: cursor };
  }
}
