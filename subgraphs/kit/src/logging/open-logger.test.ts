import { expect, it } from 'vitest';
import { openLogger } from './open-logger.js';

function logged(object: object): unknown {
  const lines: string[] = [];
  openLogger('finance', 'info', { write: (line) => lines.push(line) }).info(object, 'said');
  expect(lines).toHaveLength(1);
  return JSON.parse(String(lines[0]));
}

it('a log has one line of JSON for an event, with the name of its server', () => {
  expect(logged({ rows: 3 })).toMatchObject({ name: 'finance', level: 30, msg: 'said', rows: 3 });
});

it.each(['authorization', 'cookie', 'x-api-key', 'ntp-graph-signature'])('a log never shows %s', (header) => {
  const headers = { [header]: 'hunter2', accept: 'text/html' };
  for (const object of [headers, { headers }, { req: { headers } }]) {
    const line = JSON.stringify(logged(object));
    expect(line).not.toContain('hunter2');
    expect(line).toContain('text/html');
  }
});
