const [lineFeed, quote] = [0x0a, 0x22];

/** Counts the rows that begin or end in a chunk of a file, one chunk after another. */
export type RowCounter = (chunk: Buffer) => number;

function csvRows(): RowCounter {
  let isQuoted = false;
  let isHeader = true;
  return (chunk) => {
    let rows = 0;
    for (const byte of chunk) {
      if (byte === quote) isQuoted = !isQuoted;
      else if (byte === lineFeed && !isQuoted) {
        if (!isHeader) rows += 1;
        isHeader = false;
      }
    }
    return rows;
  };
}

function lines(): RowCounter {
  return (chunk) => chunk.reduce((count, byte) => count + (byte === lineFeed ? 1 : 0), 0);
}

/** What counts the rows of a format as they come; null where they cannot be seen in the bytes. */
export function rowCounter(format: string): RowCounter | null {
  if (format === 'csv') return csvRows();
  return format === 'ndjson' ? lines() : null;
}
