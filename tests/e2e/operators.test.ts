import { afterAll, beforeAll, expect, it } from 'vitest';
import { post } from '../support/ask.js';
import { copySeededFolder, type SeededFolder } from '../support/copy-seeded-folder.js';
import { runGateway, runKeys } from '../support/run-gateway.js';

let folder: SeededFolder;
beforeAll(() => {
  folder = copySeededFolder();
});
afterAll(() => folder?.remove());

/** What `npm run keys` prints. */
async function keys(...words: string[]): Promise<string> {
  const command = runKeys({ DATA_DIR: folder.path }, ...words);
  expect([await command.exit(), command.output()]).toEqual([0, expect.any(String)]);
  return command.output().trim();
}

function made(output: string): { readonly token: string; readonly id: string } {
  const [, token = '', id = ''] =
    /^(ntpg_\w+)\n\nThis is shown once: .+ Its id is (\w+)\.$/.exec(output) ?? [];
  expect(output).toContain('This is shown once');
  return { token, id };
}

it('keys are made, listed, rotated and revoked by command, and a slow request is logged without its values', async () => {
  expect(await keys('list')).toBe('There are no keys.');
  const first = made(
    await keys(
      'create',
      '--name',
      'Sở Y tế Bắc Ninh',
      '--scope',
      'indicators/internal/2004:27',
      '--rate',
      '600',
    ),
  );
  const second = made(await keys('rotate', first.id));
  const third = made(await keys('create', '--name', 'Third'));
  expect(await keys('revoke', third.id)).toBe(`${third.id} is revoked.`);
  const listed = (await keys('list')).split('\n');
  expect(listed).toHaveLength(3);
  expect(listed.find((line) => line.startsWith(second.id))).toMatch(
    /^\w+ {2}valid until .+ {2}600 a minute {2}indicators\/internal\/2004:27 {2}Sở Y tế Bắc Ninh$/,
  );
  expect(listed.find((line) => line.startsWith(third.id))).toMatch(/ {2}revoked /);
  expect(listed.join()).not.toContain(second.token);

  const gateway = runGateway({ DATA_DIR: folder.path, SLOW_REQUEST_MS: '1' });
  try {
    const [url = ''] = /http:\/\/\S+/.exec(await gateway.line(/is ready at/)) ?? [];
    const statusWith = async (token: string) =>
      (await fetch(`${url}/graphql?query={__typename}`, { headers: { authorization: `Bearer ${token}` } }))
        .status;
    expect([
      await statusWith(first.token),
      await statusWith(second.token),
      await statusWith(third.token),
    ]).toEqual([401, 200, 401]);
    const query =
      'query Slow($code: String!) { province(code: $code, asOf: "2024-12-31") { name communes(first: 50) { nodes { name } } } }';
    const { errors } = (await (await post(url, { query, variables: { code: '27' } })).json()) as {
      errors?: unknown;
    };
    expect(errors).toBeUndefined();
    const line = await gateway.line(/"operation":"Slow"/);
    expect(JSON.parse(line)).toMatchObject({
      level: 40,
      msg: 'slow request',
      cost: expect.any(Number),
      subgraphs: { geography: expect.any(Number) },
    });
    expect(line).not.toContain('"27"');
  } finally {
    gateway.child.kill('SIGTERM');
    await gateway.exit();
  }
});
