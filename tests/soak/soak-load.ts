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
  /** What should not have been. */
  readonly lost: LostRequest[];
}

/** A request that was lost without need. */
export interface LostRequest {
  /** Seconds since the start at which it was sent, and at which it was lost. */
  readonly sent: number;
  readonly at: number;
  /** The status, and of the first error that nothing excuses the code, the subgraph, the place and the message. */
  readonly what: string;
  /** What was asked. */
  readonly asked: string;
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

/** A request under way. */
interface Sent {
  readonly request: Request;
  /** Seconds since the start. */
  readonly at: number;
  readonly awayBefore: string | null;
}

interface Received {
  readonly status: number;
  readonly answer: Answer;
}

function secondsNow(): number {
  return performance.now() / 1000;
}

/** Clients that ask one thing after another until they are told to stop. */
export class SoakLoad {
  readonly outcome: Outcome = {
    requests: 0,
    answered: 0,
    refused: 0,
    givenUp: 0,
    needed: 0,
    lost: [],
  };
  /** The subgraph that is away now, or has been a moment ago. */
  away: string | null = null;
  private isStopped = false;
  private readonly began = secondsNow();
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
      const sent: Sent = { request, at: secondsNow() - this.began, awayBefore: this.away };
      this.outcome.requests += 1;
      await this.send(request).then(
        (received) => this.count(sent, received),
        (error: Error) => {
          if (request.kind === 'impatient' && error.name === 'TimeoutError') this.outcome.givenUp += 1;
          else this.lose(sent, `no answer: ${error.cause ?? error.message}`);
        },
      );
    }
  }

  private async send({ body, headers, kind }: Request): Promise<Received> {
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
    return { status: response.status, answer: (await response.json()) as Answer };
  }

  private count(sent: Sent, { status, answer }: Received): void {
    const { errors = [] } = answer;
    if (sent.request.kind === 'wrong') {
      if (status === 400) this.outcome.refused += 1;
      else this.lose(sent, `a wrong request answered with ${status}`);
      return;
    }
    if (status === 200 && errors.length === 0) {
      this.outcome.answered += 1;
      return;
    }
    const away = sent.awayBefore ?? this.away;
    const isNeeded = ({ extensions }: (typeof errors)[number]) =>
      extensions.serviceName === away && ['SOURCE_UNAVAILABLE', 'SOURCE_TIMEOUT'].includes(extensions.code);
    const needless = errors.find((error) => !isNeeded(error));
    if (status === 200 && away && !needless) {
      this.outcome.needed += 1;
      return;
    }
    const { extensions, message = '', path = [] } = needless ?? {};
    this.lose(
      sent,
      `${status} ${extensions?.code} ${extensions?.serviceName} at ${path.slice(0, 4).join('.')}: ${message}`,
    );
  }

  private lose({ request: { body }, at }: Sent, what: string): void {
    const { query } = body as { readonly query: string };
    const [asked = ''] = /(query|\{)[^({]*/.exec(query.replace(/#.*/g, '')) ?? [];
    this.outcome.lost.push({ sent: at, at: secondsNow() - this.began, what, asked: asked.trim() });
  }
}
