import { markdownTable } from '../../support/markdown-table.ts';
import type { Compression } from '../checks/compression.ts';

/** What compression costs and saves, in Markdown. */
export function compressionTable(measured: readonly Compression[]): string {
  const rows = measured.map(({ answers, encoding, bytes, p50, throughput, serverTime }) => [
    answers,
    encoding,
    `${(bytes / 1000).toFixed(1)} kB`,
    `${p50.toFixed(1)} ms`,
    throughput.toFixed(0),
    `${serverTime.toFixed(2)} ms`,
  ]);
  return markdownTable([
    ['answers', 'encoding', 'bytes', 'p50', 'requests/s', 'server per request'],
    ...rows,
  ]);
}
