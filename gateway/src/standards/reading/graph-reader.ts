import { type GraphqlRequest, rightsOf, today } from '@ntp-graph/kit';
import { affordableSize } from '../../formats/answering/affordable-size.js';
import { PageFailed, type PagingParts } from '../../formats/answering/all-pages.js';
import { DataSnapshot } from '../../formats/answering/data-snapshot.js';
import { askInstead } from '../../formats/answering/json-answer.js';
import { readingAhead } from '../../formats/answering/reading-ahead.js';

type Variables = Readonly<Record<string, unknown>>;

/** A query of one list, with the variables `$first: Int!` and `$after: String` for its pages. */
export interface ListQuery {
  readonly document: string;
  /** The root field that is the list. */
  readonly field: string;
}

/** Where LIMIT_COST is set so low that pages would be smaller, whole lists are not read. */
const smallestPage = 20;

interface Connection<Node> {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Node[];
}

/**
 * The public graph as whoever sent a request sees it: what is written in a format of the field is read by queries like
 * any client's, so that access, limits and marks are the same. All that one reader reads is of one state of the data.
 */
export class GraphReader {
  private readonly subgraphs = new Set<string>();

  private readonly snapshot: DataSnapshot;

  constructor(
    private readonly parts: PagingParts,
    private readonly request: GraphqlRequest,
  ) {
    this.snapshot = new DataSnapshot(parts.versions);
  }

  /** The state of the data of what was read so far, as `x-data-version` has it. */
  get state(): string {
    return this.snapshot.nameOf(this.subgraphs);
  }

  /** The state of the data of these subgraphs, whether they were read or not. */
  async stateOf(subgraphs: readonly string[]): Promise<string> {
    await this.snapshot.before.look(subgraphs);
    return this.snapshot.nameOf(subgraphs);
  }

  /** What answers that are read of these subgraphs depend on: their state, the day and who asks, for rules may name anybody. */
  async keyOf(subgraphs: readonly string[]): Promise<string> {
    const { caller } = this.request;
    return [await this.stateOf(subgraphs), today(), caller.id ?? '', rightsOf(caller)].join('\n');
  }

  /**
   * Asks one question.
   *
   * @throws PageFailed when the answer has any error; PlatformError DATA_CHANGED when the data did meanwhile
   */
  async ask<Data>(document: string, variables: Variables = {}): Promise<Data> {
    this.parts.admission.admitMadeOf(document);
    const question = { query: document, operationName: null, variables };
    const { ask } = this.parts;
    const { before } = this.snapshot;
    const { data, errors, record } = await askInstead(ask, this.request, question, { before });
    if (errors.length > 0) throw new PageFailed(errors);
    for (const name of record?.subgraphs ?? []) this.subgraphs.add(name);
    await this.snapshot.check(this.subgraphs);
    return data as Data;
  }

  /** The nodes of all pages of a list, page by page; the next page is read while the one before is used. */
  async *pages<Node>(
    { document, field }: ListQuery,
    variables: Variables = {},
  ): AsyncGenerator<readonly Node[]> {
    const { admission } = this.parts;
    admission.admitMadeOf(document);
    const paged = { document, variables: (first: number) => ({ ...variables, first, after: null }) };
    const first = affordableSize(admission, paged, smallestPage);
    const read = async (after: unknown) => {
      const data = await this.ask<Record<string, Connection<Node>>>(document, { ...variables, first, after });
      return data[field] as Connection<Node>;
    };
    const next = ({ pageInfo }: Connection<Node>) => (pageInfo.hasNextPage ? pageInfo.endCursor : null);
    for await (const { nodes } of readingAhead(read, null, next)) yield nodes;
  }
}
