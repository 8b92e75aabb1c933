import { pipeline, type Readable, type Transform } from 'node:stream';
import { constants, createBrotliCompress, createGzip, createZstdCompress } from 'node:zlib';
import { compressionCounter, type Encoding } from './compressed-forms.js';

/** Milliseconds after which what has come so far goes on its way, whether or not more follows. */
const pause = 20;

interface Compressor {
  readonly create: () => Transform & { flush(kind: number): void };
  readonly flush: number;
}

/** At the fastest levels that still save most: what streams is long, and made for one client. */
const compressors: Readonly<Record<Encoding, Compressor>> = {
  zstd: {
    create: () => createZstdCompress({ params: { [constants.ZSTD_c_compressionLevel]: 1 } }),
    flush: constants.ZSTD_e_flush,
  },
  br: {
    create: () => createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 2 } }),
    flush: constants.BROTLI_OPERATION_FLUSH,
  },
  gzip: { create: () => createGzip({ level: 1 }), flush: constants.Z_SYNC_FLUSH },
};

/**
 * The same, compressed as it comes, in other threads. Whoever reads gets each piece soon after it came, and an end only
 * where the source has one: what breaks off cannot be decompressed to its end. Destroyed, it destroys the source.
 */
export function compressedStream(source: Readable, encoding: Encoding): Readable {
  compressionCounter.inc({ encoding });
  const { create, flush } = compressors[encoding];
  const compressor = create();
  async function* flushing(pieces: AsyncIterable<unknown>): AsyncGenerator<unknown> {
    let due: NodeJS.Timeout | undefined;
    try {
      for await (const piece of pieces) {
        yield piece;
        due ??= setTimeout(() => {
          due = undefined;
          compressor.flush(flush);
        }, pause);
      }
    } finally {
      clearTimeout(due);
    }
  }
  // Whoever reads the compressor is told of an error by its own event.
  pipeline(source, flushing, compressor, () => {});
  return compressor;
}
