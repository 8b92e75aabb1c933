import { Transform } from 'node:stream';
import { rowCounter } from './row-counter.js';

/** Where progress is told: standard error. */
export interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** What is known of a file before it comes. */
export interface ExpectedFile {
  readonly name: string;
  readonly format: string;
  /** How many rows it will have, where the server says so. */
  readonly rows: number | null;
}

const megabyte = 1024 * 1024;

const width = 24;

function bar(share: number): string {
  const done = Math.floor(share * width);
  return `[${'#'.repeat(done)}${'-'.repeat(width - done)}] ${String(Math.floor(share * 100)).padStart(3)} %`;
}

/**
 * Lets a file through and tells on a terminal, in place, how much of it has come: a bar where the number of its rows is
 * known and rows can be counted as they come, megabytes elsewhere. Into a pipe or a file it says nothing.
 */
export function progress(terminal: Terminal | null, { name, format, rows }: ExpectedFile): Transform {
  const isShown = terminal?.isTTY === true;
  const count = isShown && rows ? rowCounter(format) : null;
  let bytes = 0;
  let shown = 0;
  let come = 0;
  const show = (end: string) => {
    const of = rows === null || count ? '' : ` of ${rows.toLocaleString('en')} rows`;
    const share = count && rows ? `${bar(Math.min(come / rows, 1))}, ` : '';
    terminal?.write(`\r${name}: ${share}${(bytes / megabyte).toFixed(1)} MB${of}${end}`);
  };
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      come += count?.(chunk) ?? 0;
      if (isShown && bytes - shown > megabyte / 4) {
        shown = bytes;
        show('');
      }
      done(null, chunk);
    },
    flush(done) {
      if (isShown) show('\n');
      done();
    },
  });
}
