import type { GraphqlAnswerer } from '@ntp-graph/kit';
import { Counter, Gauge } from 'prom-client';
import type { GraphVariant } from './graph-variant.js';
import { type GraphParts, type OpenGraph, openGraph } from './open-graph.js';

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

type Graphs = ReadonlyMap<GraphVariant, OpenGraph>;

async function closeAll(graphs: Graphs): Promise<void> {
  for (const graph of graphs.values()) await graph.close();
}

async function openAll(
  variants: readonly GraphVariant[],
  supergraphSdl: string,
  parts: GraphParts,
): Promise<Graphs> {
  const opened = new Map<GraphVariant, OpenGraph>();
  try {
    for (const variant of variants) {
      opened.set(variant, await openGraph(variant.supergraphOf(supergraphSdl), parts));
    }
  } catch (error) {
    await closeAll(opened);
    throw error;
  }
  return opened;
}

/** What was wrong, in one line. */
export function inOneLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/\s+/g, ' ').trim().slice(0, 500);
}

/** What a gateway serves now, in each of its variants, until another supergraph takes its place. */
export class ServedGraphs {
  private refusal: string | null = null;

  private constructor(
    private readonly parts: GraphParts,
    readonly variants: readonly GraphVariant[],
    private graphs: Graphs,
    private supergraphSdl: string,
  ) {}

  /** @throws Error in words when the supergraph cannot be used */
  static async open(
    supergraphSdl: string,
    variants: readonly GraphVariant[],
    parts: GraphParts,
  ): Promise<ServedGraphs> {
    const graphs = await openAll(variants, supergraphSdl, parts);
    loadCounter.inc({ outcome: 'served' });
    refusedGauge.set(0);
    return new ServedGraphs(parts, variants, graphs, supergraphSdl);
  }

  /** The graph of a variant now. */
  of(variant: GraphVariant): OpenGraph {
    const graph = this.graphs.get(variant);
    if (!graph) throw new Error(`No graph is served at ${variant.path}`);
    return graph;
  }

  /** Answers with the graph of a variant as it is when a request comes. */
  answererOf(variant: GraphVariant): GraphqlAnswerer {
    return (request, reply) => this.of(variant).answer(request, reply);
  }

  /** What an operator should know of the supergraph; null when there is nothing. */
  get note(): string | null {
    return this.refusal;
  }

  /** Plans what is asked for most, so that nobody has to wait for it. */
  async warm(): Promise<void> {
    for (const graph of this.graphs.values()) await graph.warm();
  }

  /**
   * Puts another supergraph in place: checked and its ready operations planned first, then taken from one request to the
   * next. One that cannot be used changes nothing, and is told of once.
   */
  async replace(supergraphSdl: string): Promise<void> {
    if (supergraphSdl === this.supergraphSdl) return this.settle();
    let next: Graphs;
    try {
      next = await openAll(this.variants, supergraphSdl, this.parts);
    } catch (error) {
      return this.refuse(error);
    }
    for (const graph of next.values()) await graph.warm();
    const before = this.graphs;
    this.graphs = next;
    this.supergraphSdl = supergraphSdl;
    loadCounter.inc({ outcome: 'served' });
    this.settle();
    this.parts.logger.warn('The supergraph has changed and is served');
    // Requests that it has begun may take a while; nobody waits for its end.
    void closeAll(before).catch((error: unknown) => this.parts.logger.error(error));
  }

  /** Takes note that a supergraph cannot be read or used: once for each reason. */
  refuse(error: unknown): void {
    const why = inOneLine(error);
    if (this.refusal?.endsWith(why)) return;
    this.refusal = `the supergraph that was found at ${new Date().toISOString()} is not served: ${why}`;
    loadCounter.inc({ outcome: 'refused' });
    refusedGauge.set(1);
    this.parts.logger.error(`The supergraph cannot be used, and the one before is served on: ${why}`);
  }

  close(): Promise<void> {
    return closeAll(this.graphs);
  }

  private settle(): void {
    this.refusal = null;
    refusedGauge.set(0);
  }
}
