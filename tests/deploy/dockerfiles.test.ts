import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeSubgraph } from '@ntp-graph/gateway';
import { expect, it } from 'vitest';
import { dockerfileFaults } from './dockerfile-faults.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

it('the Dockerfile of the platform copies what is there and starts what is built', () => {
  const text = readFileSync(`${root}deploy/Dockerfile`, 'utf8');
  expect(dockerfileFaults(text, { folder: root })).toEqual([]);
});

it.each([
  // npm install writes it in the folder that was made.
  ['plain', (made: string) => ({ folder: made, made: ['package-lock.json'] })],
  // Its folder is one of the workspace, which is what Docker is given.
  ['kit', () => ({ folder: root, made: ['subgraphs/edu-moet/dist/main.js'] })],
] as const)('that of a new subgraph, %s, too', (stack, contextOf) => {
  const scratch = mkdtempSync(join(tmpdir(), 'ntp-graph-'));
  const folder = join(scratch, 'edu-moet');
  makeSubgraph('edu-moet', folder, stack);
  const text = readFileSync(join(folder, 'Dockerfile'), 'utf8');
  expect(dockerfileFaults(text, contextOf(folder))).toEqual([]);
  rmSync(scratch, { recursive: true });
});

const good =
  'FROM node:24-slim AS build\nCOPY . .\nFROM node:24-slim\nCOPY --from=build /a /a\nCMD ["node", "package.json"]\n';

it.each([
  ['RUN', 'COPPY . .\nRUN', 'Unknown instruction: COPPY'],
  ['COPY . .', 'COPY *.nowhere nowhere ./', 'COPY *.nowhere: there is nothing of that name'],
  ['--from=build', '--from=built', 'COPY --from=built: no stage before it has that name'],
  ['package.json', 'dist/nowhere.js', 'CMD starts dist/nowhere.js, which is not there'],
])('where %s is %s, that is found', (from, to, fault) => {
  const text = `${good}RUN true\n`;
  expect(dockerfileFaults(text, { folder: root })).toEqual([]);
  expect(dockerfileFaults(text.replace(from, to), { folder: root })).toContain(fault);
});
