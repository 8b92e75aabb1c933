/**
 * `npm run abuse`: every attack against a platform of its own on this machine, one after another, while another client
 * asks for something small. Prints what each was answered, how long it took, how long the other client had to wait, how
 * long the server did nothing else, and what memory it cost. `--only` takes those whose name has the text, `--documents` says how many different ones are sent.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runGateway } from '../support/run-gateway.js';
import { differentDocuments, refused, slow, within } from './attacks.js';
import { measureAttack } from './measure-attack.js';

const { values } = parseArgs({
  options: { documents: { type: 'string', default: '5000' }, only: { type: 'string', default: '' } },
});
const documents = Math.min(Number(values.documents), 20_000);

const folder = mkdtempSync(join(tmpdir(), 'ntp-graph-abuse-'));
const gateway = runGateway({ DATA_DIR: folder, LOG_LEVEL: 'silent' });
try {
  const [url = ''] = /http:\/\/\S+/.exec(await gateway.line(/is ready at/)) ?? [];
  const attacks = [...refused, ...within, ...slow, differentDocuments(documents)];
  console.log(
    'answered with            ms   processor (ms)   other client waited (ms)   nothing else done (ms)   memory (MB)   attack',
  );
  for (const attack of attacks.filter(({ name }) => name.includes(values.only))) {
    const damage = await measureAttack(url, gateway.child.pid as number, attack);
    const { status, code, milliseconds, processorTime, stall, turn, megabytes, answerBytes } = damage;
    const answer = `${status} ${code ?? `${answerBytes} bytes`}`;
    console.log(
      `${answer.padEnd(22)} ${milliseconds.toFixed(0).padStart(6)} ${String(processorTime).padStart(16)} ${stall.toFixed(0).padStart(20)} ${turn.toFixed(0).padStart(24)} ${megabytes.toFixed(0).padStart(16)}      ${attack.name}`,
    );
  }
} finally {
  gateway.child.kill('SIGTERM');
  await gateway.exit();
  rmSync(folder, { recursive: true, force: true });
}
