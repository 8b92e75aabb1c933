/** A document as figures cite it. */
export interface CitedSource {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly publishedOn: string | null;
  readonly url: string | null;
}

/** Where a number comes from, as far as the graph was asked. */
export interface Origin {
  readonly synthetic: boolean;
  readonly quote?: string | null | undefined;
  readonly note?: string | null | undefined;
  readonly source?: CitedSource | null | undefined;
}

/** A value that another was put together from. */
export interface FigurePart {
  readonly name: string;
  readonly value: string;
  /** Where it comes from; none where the graph computed it. */
  readonly origin?: Origin | null | undefined;
  readonly publisher?: string | null | undefined;
}

/** What is told of a number when somebody asks where it comes from. */
export interface FigureDetails {
  readonly label: string;
  readonly value: string;
  readonly origin: Origin | null | undefined;
  readonly publisher?: string | null | undefined;
  readonly publishedOn?: string | null | undefined;
  readonly period?: string | null | undefined;
  readonly note?: string | null | undefined;
  /** Values that it was put together from. */
  readonly parts?: readonly FigurePart[] | undefined;
}
