import { GraphQLError } from 'graphql';

/** What is known of an error code. */
interface ErrorKind {
  /**
   * `request`: nothing was executed, because the request is wrong in itself; only the gateway says so. `field`: of one
   * place in the answer, and a subgraph may say so too.
   */
  readonly of: 'request' | 'field';
  /** What the reader can do. */
  readonly hint: string;
}

function kinds<Code extends string>(table: Readonly<Record<Code, ErrorKind>>) {
  return table;
}

/**
 * Every error that a client can meet, by code, and what the reader can do: the gateway lets no other code out. The HTTP
 * status is not the error's to say: GraphQL over HTTP has 200 for whatever was executed, and 400 for what was not.
 */
export const errorTable = kinds({
  BAD_REQUEST: {
    of: 'request',
    hint: 'Send the request as GraphQL over HTTP has it; the message says what is not.',
  },
  RATE_LIMITED: {
    of: 'request',
    hint: 'Send fewer requests; `retry-after` says when the next one is answered. Ask for more at once in place of often.',
  },
  OVERLOADED: { of: 'request', hint: 'Send the request again after as many seconds as `retry-after` says.' },
  GRAPHQL_PARSE_FAILED: {
    of: 'request',
    hint: 'The document is not GraphQL. Correct it where the message says.',
  },
  GRAPHQL_VALIDATION_FAILED: {
    of: 'request',
    hint: 'The document does not fit the graph: a field, an argument or a fragment. The graph has no mutations and no subscriptions.',
  },
  OPERATION_RESOLUTION_FAILURE: {
    of: 'request',
    hint: 'Name one of the operations of the document in `operationName`.',
  },
  PERSISTED_QUERY_NOT_FOUND: { of: 'request', hint: 'Send the document once, together with its hash.' },
  PERSISTED_QUERY_NOT_SUPPORTED: { of: 'request', hint: 'Send the document itself, without a hash.' },
  PERSISTED_QUERY_NOT_IN_LIST: {
    of: 'request',
    hint: 'Only the documents in `schema/operations` and `OPERATIONS_DIR` are executed here (`PERSISTED_DOCUMENTS=only`). Name one by `documentId`, or send it word for word.',
  },
  QUERY_TOO_LARGE: {
    of: 'request',
    hint: 'The message names the limit, what was asked and a way under it. Limits are settings of whoever runs the platform.',
  },
  COST_LIMIT: {
    of: 'request',
    hint: 'The answer could be too large. Ask for smaller pages, fewer lists within lists, or fewer fields; `extensions: {"cost": true}` in a request has its answer say what it cost.',
  },
  OPERATION_TOO_COMPLEX: {
    of: 'request',
    hint:
      'Ask for less in one request: fewer fields, or units by id in a request of their own instead of through units ' +
      'that lead to units. The message says which limit was met.',
  },
  OPERATION_NOT_PLANNABLE: {
    of: 'request',
    hint: 'Two parts of the graph do not fit together for what the message names. Ask for it in requests of their own, and tell whoever runs the platform.',
  },
  UNKNOWN_FORMAT: {
    of: 'request',
    hint: 'Ask for one of the formats that the message names, by `format=` or `accept`.',
  },
  FORMAT_DOES_NOT_FIT: {
    of: 'request',
    hint: 'The query is no table of that format. The message says what would be one; `docs/guides/export.md` has the rule.',
  },
  DATA_CHANGED: {
    of: 'request',
    hint: 'Data were written while the pages of a file were read, and a file holds one state of them. Ask for it again.',
  },
  BAD_USER_INPUT: {
    of: 'field',
    hint: 'Correct the argument or the variable as the message says and send the request again.',
  },
  UNAUTHENTICATED: {
    of: 'field',
    hint: 'Without a `path`: the key or token is not valid, or valid no more; send another one, or none for public data. At a `path`: the rest of the answer is yours, and the subgraph that `serviceName` names asks who you are.',
  },
  FORBIDDEN: {
    of: 'field',
    hint: 'The rest of the answer is yours. Ask whoever runs the platform for a key that may read this.',
  },
  NOT_FOUND: {
    of: 'field',
    hint: 'There is nothing at that path, or the subgraph that `serviceName` names does not have it.',
  },
  AMOUNT_OUT_OF_RANGE: {
    of: 'field',
    hint: 'The sum is larger than a JSON number can hold exactly. Ask for fewer years, places or programmes at once.',
  },
  TOO_MANY_ROWS: {
    of: 'field',
    hint: 'The other parts of the answer are whole. Ask for smaller pages, fewer lists within lists, or for less by a filter.',
  },
  SOURCE_UNAVAILABLE: { of: 'field', hint: 'The other parts of the answer are whole. Try again later.' },
  SOURCE_TIMEOUT: {
    of: 'field',
    hint: 'The other parts of the answer are whole. Ask for less, or try again.',
  },
  DOWNSTREAM_SERVICE_ERROR: {
    of: 'field',
    hint: 'The subgraph that `serviceName` names failed, not the request. The other parts of the answer are whole. It has been logged.',
  },
  INVALID_VALUE: {
    of: 'field',
    hint: 'A subgraph sent what the type of the field does not allow. The other parts of the answer are whole. Tell whoever runs the platform.',
  },
  INTERNAL_SERVER_ERROR: { of: 'field', hint: 'This is our fault. It has been logged.' },
});

export type ErrorCode = keyof typeof errorTable;

/** An error thrown on purpose: only its message reaches the client. Say what was wrong and what would be right. */
export class PlatformError extends GraphQLError {
  constructor(code: ErrorCode, message: string) {
    super(message, { extensions: { code } });
    this.name = 'PlatformError';
  }
}

/**
 * Bad input: one clear message.
 *
 * @example
 * throw badInput('first is -1', 'a whole number from 0 to 2000');
 */
export function badInput(wrong: string, right: string): PlatformError {
  return new PlatformError('BAD_USER_INPUT', `${wrong}; expected ${right}.`);
}
