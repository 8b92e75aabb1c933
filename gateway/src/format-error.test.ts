import { PlatformError } from '@ntp-graph/kit';
import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { errorFormatter } from './format-error.js';

describe('what a client sees of an error', () => {
  const logged: unknown[] = [];
  const format = errorFormatter((error) => logged.push(error));
  const shown = (error: GraphQLError) => format(error.toJSON(), error);

  it.each(['BAD_USER_INPUT', 'AMOUNT_OUT_OF_RANGE', 'SOURCE_UNAVAILABLE', 'SOURCE_TIMEOUT'] as const)(
    'of one thrown on purpose, %s, is its message and its code',
    (code) => {
      expect(shown(new PlatformError(code, 'what was wrong'))).toEqual({
        message: 'what was wrong',
        extensions: { code },
      });
      expect(logged).toEqual([]);
    },
  );

  it('of a fault of ours is neither, and the fault is logged', () => {
    const fault = new GraphQLError('relation "secret" does not exist');
    expect(shown(fault)).toEqual({
      message: 'Something went wrong on our side; it has been logged.',
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    });
    expect(logged).toEqual([fault]);
  });
});
