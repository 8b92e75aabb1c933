/**
 * Loaded into a server before its own code (`startProbe`), and asked over HTTP on a port of its own: what it holds after a
 * full collection of garbage, and for how much processor time its main thread did one thing and nothing else. Both are
 * the same however busy the machine is; RSS and the wall's clock are not. Node's own modules alone: it runs as TypeScript too.
 */
import { createServer } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { isMainThread } from 'node:worker_threads';

/** Milliseconds between two looks at the processor time, where the main thread is free for them. */
const interval = 1;

const megabyte = 1024 * 1024;

/** Milliseconds of processor time that this thread has taken. */
function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

function serveProbe(port: number): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  let longest = 0;
  let last = processorTime();
  setInterval(() => {
    const now = processorTime();
    longest = Math.max(longest, now - last);
    last = now;
  }, interval).unref();
  createServer((request, response) => {
    if (request.url === '/turn') {
      response.end(String(Math.max(longest, processorTime() - last)));
      longest = 0;
      last = processorTime();
      return;
    }
    collect();
    const { heapUsed, external } = process.memoryUsage();
    response.end(String((heapUsed + external) / megabyte));
    // What collecting took is nobody's turn.
    last = processorTime();
  })
    .listen(port, '127.0.0.1')
    .unref();
}

// A server's threads are started with its settings, and have no probe of their own.
if (isMainThread && process.env.PROBE_PORT) serveProbe(Number(process.env.PROBE_PORT));
