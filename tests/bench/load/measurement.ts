/** What was measured of one contestant. */
export interface Measurement {
  readonly name: string;
  /** Milliseconds, one request at a time. */
  readonly p50: number;
  readonly p95: number;
  /** Requests per second. */
  readonly throughput: number;
  /** Milliseconds of processor time per request under load: of its servers, and of PostgreSQL for it. */
  readonly serverTime: number;
  /** The part of it that the server took which clients ask: a gateway, without its subgraphs. */
  readonly askedTime: number;
  readonly databaseTime: number;
  /** Requests that failed and were asked once more. */
  readonly repeated: number;
}
