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
export const largestPage = 2000;

/** `first` when it is a size that we serve; otherwise BAD_USER_INPUT. */
export function checkPageSize(first: number): number {
  if (first >= 0 && first <= largestPage) return first;
  throw badInput(`first is ${first}`, `a whole number from 0 to ${largestPage}`);
}

/** The sort values of a row, as a cursor keeps them. */
export type Position = readonly (string | number | null)[];

function seal(list: string, position: string): string {
  return createHash('sha256').update(`${list}\n${position}`).digest('base64url').slice(0, 8);
}

/** An opaque cursor: the sort values of a row, sealed to the list it belongs to. */
export function encodeCursor(list: string, position: Position): string {
  const text = JSON.stringify(position);
  return Buffer.from(`${seal(list, text)}${text}`).toString('base64url');
}

/** The sort values a cursor stands for; a cursor that this list did not give is BAD_USER_INPUT. */
export function decodeCursor(list: string, cursor: string): Position {
  const text = Buffer.from(cursor, 'base64url').toString();
  const position = text.slice(8);
  if (text.slice(0, 8) !== seal(list, position)) {
    throw badInput(
      `the cursor "${cursor}" is not of this list`,
      'an endCursor that the same field returned before',
    );
  }
  return JSON.parse(position) as Position;
}

/**
 * Makes a page of nodes that were read one beyond `first`.
 *
 * @param found at most `first + 1` nodes: the extra one only tells that there is a next page
 * @param positionAt the position of the node at this place of the page
 */
export function toPage<Node>(
  list: string,
  { first, after }: PageRequest,
  found: readonly Node[],
  totalCount: number,
  positionAt: (place: number) => Position,
): Page<Node> {
  const nodes = found.length > first ? found.slice(0, first) : found;
  const cursorAt = (place: number) => encodeCursor(list, positionAt(place));
  let places: ReadonlyMap<Node, number> | undefined;
  return {
    nodes,
    pageInfo: {
      hasNextPage: found.length > first,
      hasPreviousPage: after != null,
      startCursor: nodes.length === 0 ? null : cursorAt(0),
      endCursor: nodes.length === 0 ? null : cursorAt(nodes.length - 1),
    },
    totalCount,
    cursorOf(node) {
      places ??= new Map(nodes.map((each, place) => [each, place]));
      return cursorAt(places.get(node) as number);
    },
  };
}
