/** The thread behind `pagedFile`: writes a file page by page, as it is given them. */
import { enableCompileCache } from 'node:module';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { Format } from '../format.js';
import type { Row } from '../table/column.js';
import type { GivenPage, PagedFile, WrittenPage } from './file-messages.js';

enableCompileCache();
const { formats } = await import('../formats.js');
const { flatten } = await import('../table/flatten.js');
const { toldOfError } = await import('./file-messages.js');
const { readAnswer } = await import('./read-answer.js');

const port = parentPort as MessagePort;
const { format: name, plan } = workerData as PagedFile;
const format = formats.find((each) => each.name === name) as Format;

let parts: Uint8Array[] = [];

function say(page: WrittenPage): void {
  port.postMessage(page, 'body' in page ? [page.body.buffer] : []);
}

/** Says what was written since the last time. */
function sayWritten(): void {
  // In a piece of memory of its own, which can be given away.
  const body = new Uint8Array(Buffer.concat(parts));
  parts = [];
  say({ body });
}

const nextPage = () => new Promise<GivenPage>((resolve) => port.once('message', resolve));

async function* rows(): AsyncGenerator<readonly Row[]> {
  for (let page = await nextPage(); page; page = await nextPage()) {
    yield flatten(plan, readAnswer(page.text).data, page.areAllSynthetic);
    // All of it is written once more is asked for.
    sayWritten();
  }
}

port.postMessage('ready');
try {
  for await (const part of format.write([{ name: plan.name, columns: plan.columns, rows: rows() }])) {
    parts.push(typeof part === 'string' ? Buffer.from(part) : part);
  }
  sayWritten();
} catch (error) {
  say(toldOfError(error));
}
