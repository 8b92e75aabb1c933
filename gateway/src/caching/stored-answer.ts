/** An answer as it is kept: ready to send, with what must still hold for it to be sent. */
export interface StoredAnswer {
  readonly body: Buffer;
  readonly etag: string;
  readonly contentType: string;
  readonly cacheControl: string;
  /** The version that the data of each subgraph it was read from had before it was read. */
  readonly versions: Readonly<Record<string, string>>;
}
