import { type FileHandle, open } from 'node:fs/promises';
import type { ApolloServerPlugin } from '@apollo/server';
import { SettingsError } from '@ntp-graph/kit';
import type { GatewayContext } from '../gateway-context.js';

/** A document that was executed. */
export interface UsedDocument {
  readonly operation: string | null;
  /** The SHA-256 of the text. */
  readonly hash: string;
  readonly query: string;
}

/** What is written at most since the start: clients decide how many documents there are. */
export interface UsageBounds {
  readonly documents: number;
  readonly characters: number;
}

const usualBounds: UsageBounds = { documents: 20_000, characters: 100_000_000 };

/** The file in which each document stands that was executed, once since the start: without variables, and without who asked. */
export class UsageLog {
  private readonly seen = new Set<string>();
  private characters = 0;
  private writing: Promise<unknown> = Promise.resolve();
  private isFull = false;

  private constructor(
    private readonly path: string,
    private readonly file: FileHandle,
    private readonly warn: (text: string) => void,
    private readonly bounds: UsageBounds,
  ) {}

  /**
   * Opens the file, to append to it.
   *
   * @throws SettingsError when it cannot be written
   */
  static async open(
    path: string,
    warn: (text: string) => void,
    bounds: UsageBounds = usualBounds,
  ): Promise<UsageLog> {
    const file = await open(path, 'a').catch((error: Error) => {
      throw new SettingsError(`USAGE_LOG ${path} cannot be written: ${error.message}; expected a file`);
    });
    return new UsageLog(path, file, warn, bounds);
  }

  /** Writes a document down unless it was before. Nobody waits for it. */
  note({ operation, hash, query }: UsedDocument): void {
    if (this.isFull || this.seen.has(hash)) return;
    const line = `${JSON.stringify({ operation, hash, query })}\n`;
    this.characters += line.length;
    const { documents, characters } = this.bounds;
    if (this.seen.size >= documents || this.characters > characters) {
      this.end('holds as much as it may');
      return;
    }
    this.seen.add(hash);
    this.writing = this.writing
      .then(() => this.file.appendFile(line))
      .catch((error: Error) => this.end(`cannot be written: ${error.message}`));
  }

  /** Closes the file, once all is written. */
  async close(): Promise<void> {
    this.isFull = true;
    await this.writing;
    await this.file.close();
  }

  private end(why: string): void {
    if (!this.isFull) this.warn(`USAGE_LOG ${this.path} ${why}; nothing is added to it until the next start`);
    this.isFull = true;
  }
}

/** The plugin that writes down what is executed. */
export function notingUsage(log: UsageLog): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart() {
      return {
        async executionDidStart({ source, queryHash, operationName }) {
          log.note({ operation: operationName, hash: queryHash, query: source });
        },
      };
    },
  };
}
