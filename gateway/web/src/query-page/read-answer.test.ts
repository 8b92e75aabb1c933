import { expect, test } from 'vitest';
import { readAnswer } from './read-answer.js';

test('an answer with errors is a result whatever its status', async () => {
  const response = new Response('{"errors":[{"message":"Too deep"}]}', { status: 400 });
  await expect(readAnswer(response)).resolves.toEqual({ errors: [{ message: 'Too deep' }] });
});

test('an answer that is not JSON tells its status and how it begins', async () => {
  const response = new Response('<h1>Bad Gateway</h1>', { status: 502 });
  await expect(readAnswer(response)).rejects.toThrow(
    '/graphql answered with status 502 and no JSON: <h1>Bad Gateway</h1>',
  );
});

test('an empty answer is told as such', async () => {
  await expect(readAnswer(new Response('', { status: 504 }))).rejects.toThrow(
    'status 504 and no JSON: nothing',
  );
});
