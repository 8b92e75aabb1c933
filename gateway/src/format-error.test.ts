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

  const ofSubgraph = (code: string | undefined, message: string) =>
    new GraphQLError(message, {
      originalError: new Error(message),
      extensions: { code, serviceName: 'schools', stacktrace: ['at secret.ts'] },
    });

  it.each(['FORBIDDEN', 'UNAUTHENTICATED', 'NOT_FOUND', 'BAD_USER_INPUT'])(
    'of a subgraph, %s, is its message, its code and whose it is',
    (code) => {
      expect(shown(ofSubgraph(code, 'not yours'))).toEqual({
        message: 'not yours',
        extensions: { code, serviceName: 'schools' },
      });
    },
  );

  it.each([
    'DOWNSTREAM_SERVICE_ERROR',
    'INTERNAL_SERVER_ERROR',
    'GRAPHQL_VALIDATION_FAILED',
    'ECONNREFUSED',
    'constructor',
  ])('of a subgraph, with code %s, is that it failed, and no more', (code) => {
    expect(shown(ofSubgraph(code, 'column "secret"'))).toEqual({
      message: 'The schools subgraph failed; it has been logged.',
      extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', serviceName: 'schools' },
    });
  });

  it('of a request that Apollo Server refuses without a code is that it is the client’s', () => {
    const http = { status: 400, headers: new Map() };
    const refusal = new GraphQLError('provided sha does not match query', { extensions: { http } });
    const asApolloHasIt = { message: refusal.message, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
    expect(format(asApolloHasIt, refusal)).toEqual({
      message: refusal.message,
      extensions: { code: 'BAD_REQUEST' },
    });
  });

  it('that stands at many places is logged once', () => {
    logged.length = 0;
    const originalError = new Error('one fault');
    for (const path of [['a'], ['b']]) shown(new GraphQLError('one fault', { path, originalError }));
    expect(logged).toHaveLength(1);
  });
});
