import { describe, expect, it } from 'vitest';
import { errorOfFault, faultOf } from './database-fault.js';

const failed = (message: string, code?: string) => Object.assign(new Error(message), code ? { code } : {});

describe('the error of a statement', () => {
  it.each([
    failed('terminating connection due to administrator command', '57P01'),
    failed('the database system is starting up', '57P03'),
    failed('sorry, too many clients already', '53300'),
    failed('server closed the connection unexpectedly', '08006'),
    failed('canceling statement due to conflict with recovery', '40001'),
    failed('read ECONNRESET', 'ECONNRESET'),
    failed('connect ECONNREFUSED 127.0.0.1:5432', 'ECONNREFUSED'),
    failed('Connection terminated unexpectedly'),
    failed('Connection terminated due to connection timeout'),
    failed('Client has encountered a connection error and is not queryable'),
    failed('Client was closed and is not queryable'),
    failed('timeout exceeded when trying to connect'),
  ])('$message ($code) is one of a connection that is lost', (error) => {
    expect(faultOf(error)).toBe('lost');
    expect(errorOfFault('lost').extensions.code).toBe('SOURCE_UNAVAILABLE');
  });

  it('of one that took too long says so', () => {
    expect(faultOf(failed('canceling statement due to statement timeout', '57014'))).toBe('late');
    expect(errorOfFault('late').extensions.code).toBe('SOURCE_TIMEOUT');
  });

  it.each([failed('relation "x" does not exist', '42P01'), failed('a fault of ours'), 'no error', null])(
    'of another kind is no fault of the database: %s',
    (error) => expect(faultOf(error)).toBeNull(),
  );
});
