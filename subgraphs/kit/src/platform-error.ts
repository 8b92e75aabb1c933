import { GraphQLError } from 'graphql';

/** Every error a client can meet, by code: the HTTP status it travels with and what the reader can do. */
export const errorTable = {
  BAD_USER_INPUT: {
    status: 400,
    hint: 'Correct the argument as the message says and send the request again.',
  },
  SOURCE_UNAVAILABLE: { status: 200, hint: 'The other parts of the answer are whole. Try again later.' },
  SOURCE_TIMEOUT: {
    status: 200,
    hint: 'The other parts of the answer are whole. Ask for less, or try again.',
  },
  INTERNAL_SERVER_ERROR: { status: 500, hint: 'This is our fault. It has been logged.' },
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
