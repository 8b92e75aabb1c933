import { spawn, spawnSync } from 'node:child_process';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asCode } from './as-code.js';

const query = `# "quoted", \\back, \`ticks\` and $\{braces}\n{ unit(id: "VN") { name(language: VI) } }`;
const variables = { text: 'Đắk Lắk\'s "quotes"', none: null, yes: true, list: [1, 2.5] };

let received: { language: string | undefined; body: unknown }[] = [];
const server = createServer(async (request: IncomingMessage, response) => {
  const body = (await request.toArray()).join('');
  received.push({ language: request.headers['accept-language'], body: JSON.parse(body) });
  response.end('{"data":{"answer":42}}');
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => new Promise((resolve) => server.close(resolve)));

function codeOf(language: Parameters<typeof asCode>[0]): string {
  const { port } = server.address() as AddressInfo;
  return asCode(language, `http://127.0.0.1:${port}/graphql`, { query, variables }, 'vi');
}

function run(command: string, parameters: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters);
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk;
    });
    child.on('error', reject).on('close', () => resolve(said));
  });
}

function expectReceived(): void {
  expect(received).toEqual([{ language: 'vi', body: { query, variables } }]);
  received = [];
}

test('as fetch it sends the request as it stands', async () => {
  const asked = new Function(
    `return (async () => { ${codeOf('fetch')}; return data; })()`,
  ) as () => Promise<unknown>;
  expect(await asked()).toEqual({ answer: 42 });
  expectReceived();
});

const has = (command: string) => spawnSync(command, ['--version']).status === 0;

test.skipIf(!has('curl'))('as curl it sends the same', async () => {
  expect(await run('sh', ['-c', codeOf('curl')])).toContain('42');
  expectReceived();
});

test.skipIf(!has('python3'))('as Python it sends the same', async () => {
  expect(await run('python3', ['-c', `${codeOf('Python')}\nprint(answer["data"]["answer"])`])).toBe('42\n');
  expectReceived();
});
