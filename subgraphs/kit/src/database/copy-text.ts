import type { BulkValue } from './database-server.js';

const special = /[\\\t\n\r]/;

function escapeText(text: string): string {
  if (!special.test(text)) return text;
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll('\t', '\\t')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r');
}

function arrayLiteral(values: readonly string[]): string {
  return `{${values.map((value) => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`).join(',')}}`;
}

function field(value: BulkValue): string {
  if (value === null) return '\\N';
  if (typeof value === 'string') return escapeText(value);
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (typeof value === 'object') return escapeText(arrayLiteral(value));
  return String(value);
}

/** Rows in PostgreSQL's text COPY format, in chunks of about 64 KiB or of `largest` characters. */
export function* copyText(rows: Iterable<readonly BulkValue[]>, largest = 65_536): Generator<string> {
  let chunk = '';
  for (const row of rows) {
    chunk += `${row.map(field).join('\t')}\n`;
    if (chunk.length >= largest) {
      yield chunk;
      chunk = '';
    }
  }
  if (chunk) yield chunk;
}
