import type { Progress } from './seed.js';

const width = 30;

/** A progress bar on a terminal; elsewhere one line at the start and one at the end. */
export function progressBar(title: string, stream: NodeJS.WriteStream = process.stderr): Progress {
  let total = 0;
  let done = 0;
  let shown = -1;
  const began = Date.now();
  return {
    start(expected) {
      total = expected;
      if (!stream.isTTY) stream.write(`${title}…\n`);
    },
    advance(count) {
      done += count;
      const percent = Math.min(99, Math.floor((done / Math.max(total, 1)) * 100));
      if (!stream.isTTY || percent === shown) return;
      shown = percent;
      const filled = Math.round((percent / 100) * width);
      stream.write(`\r${title} ${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${percent} %`);
    },
    finish() {
      const seconds = ((Date.now() - began) / 1000).toFixed(1);
      const line = `${title}: ${done.toLocaleString('en')} rows in ${seconds} s`;
      stream.write(stream.isTTY ? `\r\x1b[K${line}\n` : `${line}\n`);
    },
  };
}
