import { readdir, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type GraphqlRequest, SettingsError } from '@ntp-graph/kit';
import { LRUCache } from 'lru-cache';
import { hashOf } from '../hash-of.js';

const partOfAddress = /^[\w.-]+$/;

async function readFolder(folder: string): Promise<(readonly [string, string])[]> {
  const all = await readdir(folder).catch((error: Error) => {
    throw new SettingsError(`${folder} cannot be read: ${error.message}; expected a folder of operations`);
  });
  const files = all.filter((file) => file.endsWith('.graphql'));
  return Promise.all(
    files.map(async (file) => {
      const name = basename(file, '.graphql');
      if (!partOfAddress.test(name)) {
        throw new SettingsError(
          `${folder} holds "${file}"; expected letters, digits, "-", "_" and "." alone in the name of an operation`,
        );
      }
      return [name, await readFile(`${folder}/${file}`, 'utf8')] as const;
    }),
  );
}

/** Documents that are known to the server, by the SHA-256 of their text and by name. */
export class PersistedDocuments {
  private readonly byHash = new Map<string, string>();
  private readonly byName = new Map<string, string>();

  constructor(documents: Readonly<Record<string, string>>) {
    for (const [name, text] of Object.entries(documents)) {
      this.byHash.set(hashOf(text), text);
      this.byName.set(name, text);
    }
  }

  /**
   * Those of folders: each `.graphql` file is a document, under its name without the ending.
   *
   * @throws SettingsError for two of one name, and for a name that is no part of an address
   */
  static async read(...folders: readonly string[]): Promise<PersistedDocuments> {
    const documents: Record<string, string> = {};
    for (const [name, text] of (await Promise.all(folders.map(readFolder))).flat()) {
      if (Object.hasOwn(documents, name)) {
        throw new SettingsError(
          `There are two operations "${name}" in ${folders.join(' and ')}; expected one`,
        );
      }
      documents[name] = text;
    }
    return new PersistedDocuments(documents);
  }

  /** What each is called. */
  names(): Iterable<string> {
    return this.byName.keys();
  }

  /** Whether a document is one of them, word for word. */
  has(hash: string): boolean {
    return this.byHash.has(hash);
  }

  /** The texts of all of them. */
  texts(): Iterable<string> {
    return this.byName.values();
  }

  /** The text of a hash, with `sha256:` before it or without, or of a name. */
  textOf(id: string): string | undefined {
    return this.byHash.get(id.replace(/^sha256:/, '')) ?? this.byName.get(id);
  }
}

/**
 * The request with the document that its `documentId` names, in the body of a POST or the query string of a GET; as it
 * is where it names none that is known.
 */
export function withNamedDocument(documents: PersistedDocuments, request: GraphqlRequest): GraphqlRequest {
  if (request.method === 'GET') {
    const search = new URLSearchParams(request.search);
    const text = documents.textOf(search.get('documentId') ?? '');
    if (text === undefined || search.has('query')) return request;
    search.delete('documentId');
    search.set('query', text);
    return { ...request, search: `?${search}` };
  }
  const { documentId, ...body } = (request.body ?? {}) as Readonly<Record<string, unknown>>;
  const text = typeof documentId === 'string' ? documents.textOf(documentId) : undefined;
  if (text === undefined || (body.query ?? null) !== null) return request;
  return { ...request, body: { ...body, query: text } };
}

/** Memory for documents that clients gave with their hash (automatic persisted queries), in bytes. */
const mostBytes = 8 * 1024 * 1024;

/**
 * Where Apollo Server looks for the document of a hash: among the persisted ones, and then among those that clients
 * gave before, which are kept unless only persisted ones are executed.
 */
export function persistedQueryCache(documents: PersistedDocuments, keepsOthers: boolean) {
  const given = new LRUCache<string, string>({
    maxSize: mostBytes,
    sizeCalculation: (text, key) => 2 * (text.length + key.length) + 200,
  });
  return {
    // Apollo Server puts a prefix and a colon before the hash.
    get: async (key: string) => documents.textOf(key.slice(key.lastIndexOf(':') + 1)) ?? given.get(key),
    async set(key: string, text: string) {
      if (keepsOthers) given.set(key, text);
    },
    delete: async (key: string) => given.delete(key),
  };
}
