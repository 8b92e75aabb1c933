/** An error as a subgraph reports it. */
export interface FetchError {
  readonly message: string;
  readonly path?: readonly (string | number)[] | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

/** What a subgraph answers. Whoever asked never changes it, so an object may be handed out more than once. */
export interface FetchResult {
  readonly data?: Readonly<Record<string, unknown>> | null | undefined;
  readonly errors?: readonly FetchError[] | undefined;
}
