import { type Agent, type IncomingMessage, request } from 'node:http';

const goodBeginning = /^{\s*"data"\s*:\s*{/;

/** Whether an answer is one with data: in plain text it begins with them; what is compressed is not looked into here. */
function isGood({ statusCode, headers }: IncomingMessage, beginning: string): boolean {
  return statusCode === 200 && (headers['content-encoding'] !== undefined || goodBeginning.test(beginning));
}

function readAnswer(response: IncomingMessage): Promise<readonly Buffer[]> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('error', reject);
    response.on('end', () => {
      const beginning = chunks[0]?.toString('latin1', 0, 40) ?? '';
      if (isGood(response, beginning)) resolve(chunks);
      else
        reject(new Error(`HTTP ${response.statusCode}: ${Buffer.concat(chunks).toString().slice(0, 500)}`));
    });
  });
}

/** Posts a JSON body; rejects unless the answer is a success that begins with its data, and so without errors. */
export function post(
  agent: Agent,
  url: URL,
  body: string,
  further: Readonly<Record<string, string>> = {},
): Promise<readonly Buffer[]> {
  return new Promise((resolve, reject) => {
    const { hostname, port, pathname: path } = url;
    const length = Buffer.byteLength(body);
    const headers = { 'content-type': 'application/json', 'content-length': length, ...further };
    const sent = request({ agent, hostname, port, path, method: 'POST', headers });
    sent.on('response', (response) => readAnswer(response).then(resolve, reject));
    sent.on('error', reject);
    sent.end(body);
  });
}
