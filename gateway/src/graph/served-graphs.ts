import type { GraphqlAnswerer } from '@ntp-graph/kit';
import type { GraphVariant } from './graph-variant.js';
import { type GraphParts, type OpenGraph, openGraph } from './open-graph.js';
import { loadCounter, SupergraphState } from './supergraph-state.js';

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

/** The same, with the ready operations planned. */
async function openWarm(...given: Parameters<typeof openAll>): Promise<Graphs> {
  const opened = await openAll(...given);
  try {
    for (const graph of opened.values()) await graph.warm();
    return opened;
  } catch (error) {
    await closeAll(opened);
    throw error;
  }
}

/** What a gateway serves now, in each of its variants, until another supergraph takes its place. */
export class ServedGraphs {
  private readonly state: SupergraphState;
  /** The names of the operations that once fitted. */
  private readonly fitted = new Set<string>();
  /** Those of them that fit no more. */
  private lost: readonly string[] = [];

  private constructor(
    private readonly parts: GraphParts,
    readonly variants: readonly GraphVariant[],
    private graphs: Graphs,
    private supergraphSdl: string,
  ) {
    this.state = new SupergraphState(parts.logger);
  }

  /** @throws Error in words when the supergraph cannot be used */
  static async open(
    supergraphSdl: string,
    variants: readonly GraphVariant[],
    parts: GraphParts,
  ): Promise<ServedGraphs> {
    const graphs = await openAll(variants, supergraphSdl, parts);
    loadCounter.inc({ outcome: 'served' });
    const served = new ServedGraphs(parts, variants, graphs, supergraphSdl);
    served.state.settle();
    return served;
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

  /** What an operator should know of the supergraph. */
  get notes(): readonly string[] {
    const { notes } = this.state;
    if (this.lost.length === 0) return notes;
    return [...notes, `operations that no longer fit the supergraph: ${this.lost.join(', ')}`];
  }

  /** Plans what is asked for most, so that nobody has to wait for it. */
  async warm(): Promise<void> {
    for (const graph of this.graphs.values()) await graph.warm();
  }

  /**
   * Puts another supergraph in place: checked and its ready operations planned first, then taken from one request to the
   * next. One that cannot be used changes nothing, and is tried and told of once.
   */
  async replace(supergraphSdl: string): Promise<void> {
    if (supergraphSdl === this.supergraphSdl) return this.state.settle();
    if (this.state.isRefused(supergraphSdl)) return;
    let next: Graphs;
    try {
      next = await openWarm(this.variants, supergraphSdl, this.parts);
    } catch (error) {
      return this.state.cannotUse(supergraphSdl, error);
    }
    const before = this.graphs;
    this.noteLost(before, next);
    this.graphs = next;
    this.supergraphSdl = supergraphSdl;
    loadCounter.inc({ outcome: 'served' });
    this.state.settle();
    this.parts.logger.warn('The supergraph has changed and is served');
    // Requests that it has begun may take a while; nobody waits for its end.
    void closeAll(before).catch((error: unknown) => this.parts.logger.error(error));
  }

  /** Takes note that the place of the supergraph cannot be read, or can be again. */
  cannotRead(error: unknown): void {
    this.state.cannotRead(error);
  }

  canRead(): void {
    this.state.canRead();
  }

  close(): Promise<void> {
    return closeAll(this.graphs);
  }

  /** Which operations fitted the graph before, and fit the next no more. By name they are asked of the first variant. */
  private noteLost(before: Graphs, next: Graphs): void {
    const [first] = this.variants;
    if (!first) return;
    for (const { name } of before.get(first)?.operations.all() ?? []) this.fitted.add(name);
    this.lost = [...this.fitted].filter((name) => !next.get(first)?.operations.named(name)).sort();
  }
}
