import type { Rows } from './shape.js';

/** How a subgraph hands out what it was asked for. */
export interface Delivery {
  readonly rows: Rows;
  /** Response names, directly below the entities or the root, of what may be handed out as `JsonText`. */
  readonly written: ReadonlySet<string>;
}

const nothing: ReadonlySet<string> = new Set();

/** For whoever only passes it on: what was asked for and nothing else, as values. */
export const asSelected: Delivery = { rows: 'selected', written: nothing };
