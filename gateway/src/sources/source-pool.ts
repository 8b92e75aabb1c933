import type { SubgraphSource } from './source.js';
import { type SourceOptions, sourceOf } from './source-of.js';

/**
 * The sources of a gateway. One that several graphs have is the same for all of them: what it was found to be, by one,
 * it is for the others too.
 */
export class SourcePool {
  private readonly sources = new Map<string, SubgraphSource>();

  constructor(private readonly options: SourceOptions) {}

  /** The source of a subgraph that the supergraph says is at this URL. */
  sourceOf(name: string, url: string): SubgraphSource {
    const place = JSON.stringify([name, url]);
    const known = this.sources.get(place);
    if (known) return known;
    const created = sourceOf(name, url, this.options);
    this.sources.set(place, created);
    return created;
  }
}
