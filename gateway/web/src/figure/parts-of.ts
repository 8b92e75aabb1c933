import type { FigurePart, Origin } from './origin.js';

interface Part {
  readonly unit: { readonly name: string };
  readonly observation: {
    readonly value: number | null;
    readonly publisher: string;
    readonly provenance: Origin;
  } | null;
}

/** What a restated value was put together from, each with its own source. */
export function partsOf(
  parts: readonly Part[] | undefined,
  write: (value: number | null) => string,
): readonly FigurePart[] | undefined {
  return parts?.map(({ unit, observation }) => ({
    name: unit.name,
    value: write(observation?.value ?? null),
    origin: observation?.provenance,
    publisher: observation?.publisher,
  }));
}
