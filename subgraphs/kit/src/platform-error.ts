import { GraphQLError } from 'graphql';

/**
 * Every error of ours that a client can meet, by code, and what the reader can do. The HTTP status is not the error's to
 * say: GraphQL over HTTP has 200 for whatever was executed, and 400 for what was not.
 */
export const errorTable = {
  BAD_USER_INPUT: { hint: 'Correct the argument as the message says and send the request again.' },
  FORBIDDEN: {
    hint: 'The rest of the answer is yours. Ask whoever runs the platform for a key that may read this.',
  },
  AMOUNT_OUT_OF_RANGE: {
    hint: 'The sum is larger than a JSON number can hold exactly. Ask for fewer years, places or programmes at once.',
  },
  OPERATION_TOO_COMPLEX: {
    hint: 'Ask for units by id in a request of their own instead of through units that lead to units.',
  },
  SOURCE_UNAVAILABLE: { hint: 'The other parts of the answer are whole. Try again later.' },
  SOURCE_TIMEOUT: { hint: 'The other parts of the answer are whole. Ask for less, or try again.' },
  INTERNAL_SERVER_ERROR: { hint: 'This is our fault. It has been logged.' },
} as const;

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
 * throw badInput('first is -1', 'a whole number from 0 to 1000');
 */
export function badInput(wrong: string, right: string): PlatformError {
  return new PlatformError('BAD_USER_INPUT', `${wrong}; expected ${right}.`);
}
