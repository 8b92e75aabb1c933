/**
 * `npm run abuse`: every attack against a platform of its own on this machine, one after another, while another client
 * asks for something small. Prints what each was answered, how long it took, how long the other client had to wait, how
 * long a server did nothing else, and what memory it cost. Then clients that hang up, and such as do not read. On PGlite,
 * whose statements are turns of that process, or with DATABASE_URL on that database; `--services` attacks the platform as
 * services, whose data are loaded first.
 *
 * An exclamation mark stands where a server did nothing else for 100 ms or more of processor time (but for what asks for
 * a plan of seconds), or holds 20 MB more of a second wave of clients that are gone: the exit code is 1 then. `--only`
 * takes those attacks whose name has the text, `--documents` says how many different ones are sent, and `--write` puts the
 * table into tests/bench/safety.md.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { commit } from '../support/commit.js';
import { markdownTable } from '../support/markdown-table.js';
import { writeSafety } from '../support/safety-page.js';
import { attackRow, attackTitles, isTooLong } from './abuse-table.js';
import { differentDocuments, largest, refused, slow, within } from './attacks.js';
import { clientsThatDoNotRead, hangUp, untilBelow } from './bad-clients.js';
import { heldBy, measureAttack, statementsUnderWay, type Target } from './measure-attack.js';
import { startOneProcess, startServices } from './start-target.js';

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '5000' },
    only: { type: 'string', default: '' },
    services: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const documents = Math.min(Number(values.documents), 20_000);

/** Megabytes that may be held of clients that are gone: what was compiled and cached meanwhile. */
const mostHeld = 20;

/** Seconds in which their memory has to be back: WRITE_TIMEOUT, and some more. */
const patience = 60;

const [body = ''] = largest.bodies();

/** What clients leave behind: what is held when they are gone, and statements under way. */
async function leftBy(target: Target, before: number, clients: () => Promise<() => void>) {
  const leave = await clients();
  const held = await untilBelow(before + mostHeld, patience, () => heldBy(target));
  const statements = await untilBelow(0, patience, () => statementsUnderWay(target));
  leave();
  return { held, statements };
}

/** What a second wave of clients leaves behind: some is held of the last answers whoever asked, and must not grow. */
async function leftByMore(target: Target, clients: () => Promise<() => void>) {
  const first = await leftBy(target, await heldBy(target), clients);
  const { held, statements } = await leftBy(target, first.held, clients);
  return { megabytes: Math.max(0, held - first.held), statements };
}

/** Clients that behave badly, by what they do. */
const badClients: Readonly<Record<string, (target: Target) => Promise<() => void>>> = {
  'four clients hang up on the largest answer': async ({ url }) => {
    await hangUp(url, body, [50, 100, 200, 400]);
    return () => {};
  },
  'five clients do not read the largest answer': async ({ url }) => {
    const sockets = await clientsThatDoNotRead(url, body, 5);
    return () => {
      for (const socket of sockets) socket.destroy();
    };
  },
};

const folder = mkdtempSync(join(tmpdir(), 'ntp-graph-abuse-'));
const { DATABASE_URL } = process.env;
const database = DATABASE_URL ? { DATABASE_URL } : {};
const target = await (values.services
  ? startServices(folder)
  : startOneProcess({ DATA_DIR: folder, ...database }));
let isGood = true;
try {
  const table = [attackTitles];
  console.log(attackTitles.join('   '));
  const attacks = [...refused, ...within, ...slow, differentDocuments(documents)];
  for (const attack of attacks.filter(({ name }) => name.includes(values.only))) {
    const damage = await measureAttack(target, attack);
    const isBad = isTooLong(damage) && !slow.includes(attack);
    isGood &&= !isBad;
    const row = attackRow(damage, isBad);
    table.push(row);
    console.log(row.map((cell, column) => cell.padStart(attackTitles[column]?.length ?? 0)).join('   '));
  }
  const left: string[] = [];
  for (const [what, clients] of Object.entries(badClients)) {
    if (!what.includes(values.only)) continue;
    const { megabytes, statements } = await leftByMore(target, () => clients(target));
    const isGone = megabytes < mostHeld && statements === 0;
    isGood &&= isGone;
    left.push(
      `- ${what}: ${megabytes.toFixed(0)} MB held after, ${statements} statements under way${isGone ? '' : ' (!)'}`,
    );
  }
  console.log(`\n${left.join('\n')}`);
  if (values.write) {
    const where = `${values.services ? 'as services' : 'in one process'} on ${DATABASE_URL ? 'PostgreSQL' : 'PGlite'}`;
    writeSafety('Abuse', `The platform ${where}.\n\n${markdownTable(table)}\n\n${left.join('\n')}`, commit());
  }
} finally {
  await target.close();
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = isGood ? 0 : 1;
