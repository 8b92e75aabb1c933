import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { schemaFolder } from '@ntp-graph/gateway';
import { type Answer, operation } from '../support/ask.js';

/** What became of the requests. */
export interface Outcome {
  requests: number;
  answered: number;
  /** Refused as they had to be. */
  refused: number;
  /** Given up by the client itself. */
  givenUp: number;
  /** Answered in part while the subgraph that was killed was away: as they had to be. */
  needed: number;
  /** What should not have been, and how often. */
  readonly lost: Map<string, number>;
}

interface Request {
  readonly body: object;
  readonly headers?: Readonly<Record<string, string>>;
  readonly kind: 'good' | 'wrong' | 'impatient';
}

const ready = readdirSync(`${schemaFolder}operations`)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => operation(basename(file, '.graphql')));

const provinces = ['01', '02', '04', '24', '27', '36', '48', '79'];

const any = <Item>(items: readonly Item[]): Item => items[Math.floor(Math.random() * items.length)] as Item;

/** A document that nobody has sent before, which has to be planned. */
function newDocument(): Request {
  const name = `n${Math.floor(Math.random() * 1e9).toString(36)}`;
  const query = `query ($code: String!) { province(code: $code, asOf: "2024-12-31") {
    ${name}: name communes(first: 20) { totalCount nodes { name type code id
      latestObservations(indicators: ["BHYT_COV"]) { period value provenance { synthetic } }
      funding(groupBy: [PROGRAMME]) { allocated disbursed } } } } }`;
  return { kind: 'good', body: { query, variables: { code: any(provinces) } } };
}

/** The next request of a client: most as in daily use, some that nothing is kept for, some wrong, some given up. */
function nextRequest(): Request {
  const chance = Math.random();
  const known = any(ready);
  if (chance < 0.4) return { kind: 'good', body: known };
  if (chance < 0.75) return { kind: 'good', body: known, headers: { 'cache-control': 'no-store' } };
  if (chance < 0.9) return newDocument();
  if (chance < 0.95)
    return { kind: 'wrong', body: { query: '{ provinces(first: 1000) { nodes { nothing } } }' } };
  return { kind: 'impatient', body: known, headers: { 'cache-control': 'no-store' } };
}

/** Clients that ask one thing after another until they are told to stop. */
export class SoakLoad {
  readonly outcome: Outcome = {
    requests: 0,
    answered: 0,
    refused: 0,
    givenUp: 0,
    needed: 0,
    lost: new Map(),
  };
  /** The subgraph that is away now, or has been a moment ago. */
  away: string | null = null;
  private isStopped = false;
  private readonly running: Promise<void>[];

  constructor(
    private readonly url: string,
    clients: number,
  ) {
    this.running = Array.from({ length: clients }, () => this.client());
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    await Promise.all(this.running);
  }

  private async client(): Promise<void> {
    while (!this.isStopped) {
      const request = nextRequest();
      const awayBefore = this.away;
      this.outcome.requests += 1;
      await this.send(request).then(
        (what) => this.count(what, awayBefore),
        (error: Error) => {
          if (request.kind === 'impatient' && error.name === 'TimeoutError') this.outcome.givenUp += 1;
          else this.lose(`no answer: ${error.cause ?? error.message}`);
        },
      );
    }
  }

  private async send({
    body,
    headers,
    kind,
  }: Request): Promise<{ kind: Request['kind']; status: number; answer: Answer }> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        ...headers,
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(kind === 'impatient' ? 5 : 60_000),
    });
    return { kind, status: response.status, answer: (await response.json()) as Answer };
  }

  private count(
    { kind, status, answer }: { kind: Request['kind']; status: number; answer: Answer },
    awayBefore: string | null,
  ): void {
    const { errors = [] } = answer;
    if (kind === 'wrong') {
      if (status === 400) this.outcome.refused += 1;
      else this.lose(`a wrong request answered with ${status}`);
      return;
    }
    if (status === 200 && errors.length === 0) {
      this.outcome.answered += 1;
      return;
    }
    const away = awayBefore ?? this.away;
    const isNeeded = ({ extensions }: (typeof errors)[number]) =>
      extensions.serviceName === away && ['SOURCE_UNAVAILABLE', 'SOURCE_TIMEOUT'].includes(extensions.code);
    const needless = errors.find((error) => !isNeeded(error));
    if (status === 200 && away && !needless) this.outcome.needed += 1;
    else
      this.lose(
        `${status} ${needless?.extensions.code ?? ''} ${needless?.extensions.serviceName ?? ''}`.trim(),
      );
  }

  private lose(what: string): void {
    const { lost } = this.outcome;
    lost.set(what, (lost.get(what) ?? 0) + 1);
  }
}
