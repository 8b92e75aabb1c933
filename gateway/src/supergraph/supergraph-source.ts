import { readFile, stat } from 'node:fs/promises';

/** Where a supergraph is found. */
export interface SupergraphSource {
  /** A path or a URL, as in SUPERGRAPH. */
  readonly place: string;
  /**
   * What is there now; null when it is what was there the last time.
   *
   * @throws Error in words when it cannot be read
   */
  read(): Promise<string | null>;
}

/** Milliseconds that a server may take to send a supergraph. */
const deadline = 10_000;

/** Characters beyond which nothing is a supergraph that a gateway could plan with. */
const mostCharacters = 50_000_000;

function fileSource(path: string): SupergraphSource {
  let before = '';
  return {
    place: path,
    async read() {
      const { mtimeMs, size, ino } = await stat(path).catch(() => {
        throw new Error(`${path} cannot be read`);
      });
      const state = `${mtimeMs} ${size} ${ino}`;
      if (state === before) return null;
      const text = await readFile(path, 'utf8').catch(() => {
        throw new Error(`${path} cannot be read`);
      });
      before = state;
      return text;
    },
  };
}

/** The body as text; null where it is longer than a supergraph is. */
async function readAtMost(response: Response, longest: number): Promise<string | null> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > longest) return null;
  }
  return text + decoder.decode();
}

function urlSource(url: string, longest: number): SupergraphSource {
  let tag: string | null = null;
  // Whoever may read the log need not learn what the address knows besides.
  const { origin, pathname } = new URL(url);
  const place = `${origin}${pathname}`;
  return {
    place,
    async read() {
      const response = await fetch(url, {
        headers: tag === null ? {} : { 'if-none-match': tag },
        signal: AbortSignal.timeout(deadline),
      }).catch(() => {
        throw new Error(`${place} cannot be reached`);
      });
      if (response.status === 304) return null;
      if (!response.ok) {
        await response.body?.cancel();
        throw new Error(`${place} answers with HTTP ${response.status}`);
      }
      const text = await readAtMost(response, longest).catch(() => {
        throw new Error(`${place} does not finish its answer`);
      });
      if (text === null) throw new Error(`${place} sends more than ${longest} characters`);
      tag = response.headers.get('etag');
      return text;
    },
  };
}

/** Where the supergraph of a path or an http(s) URL is found. */
export function supergraphSource(place: string, longest = mostCharacters): SupergraphSource {
  return /^https?:\/\//.test(place) ? urlSource(place, longest) : fileSource(place);
}

/** Who is told of what is found. */
export interface SupergraphReader {
  /** This was found, which may be what was found before. Never rejects. */
  replace(supergraphSdl: string): Promise<void>;
  /** Its place cannot be read. */
  cannotRead(error: unknown): void;
  /** Its place has been read, whether or not there is anything new. */
  canRead(): void;
}

async function look(source: SupergraphSource, reader: SupergraphReader): Promise<void> {
  let found: string | null;
  try {
    found = await source.read();
  } catch (error) {
    return reader.cannotRead(error);
  }
  reader.canRead();
  if (found !== null) await reader.replace(found);
}

/**
 * Looks every so many milliseconds whether there is another supergraph.
 *
 * @returns what ends it
 */
export function watchSupergraph(
  source: SupergraphSource,
  milliseconds: number,
  reader: SupergraphReader,
): () => void {
  let isLooking = false;
  const timer = setInterval(() => {
    if (isLooking) return;
    isLooking = true;
    void look(source, reader).finally(() => {
      isLooking = false;
    });
  }, milliseconds);
  timer.unref();
  return () => clearInterval(timer);
}
