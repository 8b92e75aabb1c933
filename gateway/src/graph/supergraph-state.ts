import type { Logger } from '@ntp-graph/kit';
import { Counter, Gauge } from 'prom-client';

/** Supergraphs since the start. */
export const loadCounter = new Counter({
  name: 'ntp_graph_supergraph_loads_total',
  help: 'Supergraphs that were found, the one at the start included. outcome="served", or "refused": it could not be used.',
  labelNames: ['outcome'],
});

/** Whether what is served is what was last found. */
export const refusedGauge = new Gauge({
  name: 'ntp_graph_supergraph_refused',
  help: 'Whether the supergraph that was found last could not be used or read, so that the one before is served: 1 or 0.',
});

/** What was wrong, in one line. */
export function inOneLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/\s+/g, ' ').trim().slice(0, 500);
}

interface Refusal {
  readonly why: string;
  /** As `/health/ready` says it. */
  readonly note: string;
}

/**
 * Whether what is served is what is found, told once in the log and as long as it lasts in `/health/ready`. A place that
 * cannot be read and a supergraph that cannot be used are kept apart: the first is over as soon as the place answers,
 * the second only when there is another supergraph.
 */
export class SupergraphState {
  private unread: Refusal | null = null;
  private unusable: (Refusal & { readonly supergraphSdl: string }) | null = null;

  constructor(private readonly logger: Logger) {}

  /** What an operator should know. */
  get notes(): readonly string[] {
    return [this.unread, this.unusable].flatMap((refusal) => refusal?.note ?? []);
  }

  /** Whether this very supergraph could not be used when it was last tried. */
  isRefused(supergraphSdl: string): boolean {
    return this.unusable?.supergraphSdl === supergraphSdl;
  }

  cannotRead(error: unknown): void {
    const why = inOneLine(error);
    if (this.unread?.why === why) return;
    const note = `another supergraph is looked for in vain since ${new Date().toISOString()}: ${why}`;
    this.unread = { why, note };
    this.show();
    this.logger.error(`No other supergraph can be read, and the one before is served on: ${why}`);
  }

  canRead(): void {
    if (this.unread === null) return;
    this.unread = null;
    this.show();
    this.logger.warn('The place of the supergraph can be read again');
  }

  cannotUse(supergraphSdl: string, error: unknown): void {
    const why = inOneLine(error);
    const note = `the supergraph that was found at ${new Date().toISOString()} is not served: ${why}`;
    this.unusable = { why, note, supergraphSdl };
    loadCounter.inc({ outcome: 'refused' });
    this.show();
    this.logger.error(`The supergraph cannot be used, and the one before is served on: ${why}`);
  }

  /** Takes note that what was found last is what is served. */
  settle(): void {
    this.unusable = null;
    this.show();
  }

  private show(): void {
    refusedGauge.set(this.notes.length > 0 ? 1 : 0);
  }
}
