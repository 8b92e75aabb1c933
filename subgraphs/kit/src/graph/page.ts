import { createHash } from 'node:crypto';
import { badInput } from '../platform-error.js';

/** What a client asks of a list: how many, and after which cursor. */
export interface PageRequest {
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** A Relay connection, as readers return it. */
export interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: number;
  /** The cursor of a node. Made when asked for: for every node of a large page it costs more than reading the page. */
  cursorOf(node: Node): string;
}

/** The most nodes a page may hold. */
export const largestPage = 1000;

/** `first` when it is a size that we serve; otherwise BAD_USER_INPUT. */
export function checkPageSize(first: number): number {
  if (first >= 0 && first <= largestPage) return first;
  throw badInput(`first is ${first}`, `a whole number from 0 to ${largestPage}`);
}

function seal(list: string, position: string): string {
  return createHash('sha256').update(`${list}\n${position}`).digest('base64url').slice(0, 8);
}

/** An opaque cursor: the sort values of a row, sealed to the list it belongs to. */
export function encodeCursor(list: string, position: readonly (string | number | null)[]): string {
  const text = JSON.stringify(position);
  return Buffer.from(`${seal(list, text)}${text}`).toString('base64url');
}

/** The sort values a cursor stands for; a cursor that this list did not give is BAD_USER_INPUT. */
export function decodeCursor(list: string, cursor: string): (string | number | null)[] {
  const text = Buffer.from(cursor, 'base64url').toString();
  const position = text.slice(8);
  if (text.slice(0, 8) !== seal(list, position)) {
    throw badInput(
      `the cursor "${cursor}" is not of this list`,
      'an endCursor that the same field returned before',
    );
  }
  return JSON.parse(position) as (string | number | null)[];
}

/**
 * Makes a page of rows that were read one beyond `first`.
 *
 * @param rows at most `first + 1` rows: the extra one only tells that there is a next page
 * @param position the sort values of a row, as the cursor keeps them
 */
export function toPage<Node>(
  list: string,
  request: PageRequest,
  rows: readonly Node[],
  totalCount: number,
  position: (row: Node) => readonly (string | number | null)[],
): Page<Node> {
  const nodes = rows.length > request.first ? rows.slice(0, request.first) : rows;
  const cursorOf = (node: Node) => encodeCursor(list, position(node));
  const [first] = nodes;
  const last = nodes.at(-1);
  return {
    nodes,
    pageInfo: {
      hasNextPage: rows.length > request.first,
      hasPreviousPage: request.after != null,
      startCursor: first === undefined ? null : cursorOf(first),
      endCursor: last === undefined ? null : cursorOf(last),
    },
    totalCount,
    cursorOf,
  };
}
