/** The thread behind `WritingThread`: reads an answer, then writes it as the file that it is asked for. */
import { enableCompileCache } from 'node:module';
import { type MessagePort, parentPort } from 'node:worker_threads';
import type { Format } from '../format.js';
import type { GivenAnswer, MadeFile, ReadAnswer, WantedFile } from './file-messages.js';

enableCompileCache();
const { formats } = await import('../formats.js');
const { toldOfError } = await import('./file-messages.js');
const { readAnswer } = await import('./read-answer.js');
const { fileTag, writtenFile } = await import('./written-file.js');

const port = parentPort as MessagePort;
let text = '';
let data: unknown;

function read({ answer }: GivenAnswer): ReadAnswer {
  text =
    typeof answer === 'string'
      ? answer
      : Buffer.from(answer.buffer, answer.byteOffset, answer.length).toString();
  const { data: found, ...further } = readAnswer(text);
  data = found;
  return further;
}

async function made({ format: name, plans, areAllSynthetic }: WantedFile): Promise<MadeFile> {
  const [answer, values] = [text, data];
  // What is written of it holds enough by itself.
  text = '';
  data = undefined;
  try {
    const format = formats.find((each) => each.name === name) as Format;
    const tag = fileTag(format, answer);
    const body = await writtenFile(format, plans, values, areAllSynthetic);
    // In a piece of memory of its own, which can be given away.
    return { body: new Uint8Array(body), tag };
  } catch (error) {
    return toldOfError(error);
  }
}

port.on('message', async (message: GivenAnswer | WantedFile) => {
  if ('answer' in message) {
    port.postMessage(read(message));
    return;
  }
  const file = await made(message);
  port.postMessage(file, 'body' in file ? [file.body.buffer] : []);
});
port.postMessage('ready');
