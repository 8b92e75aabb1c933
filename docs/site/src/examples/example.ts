/** A document that is ready to be sent: a file of `schema/operations/` or of `docs/examples/`. */
export interface Example {
  /** Its file, without `.graphql`. */
  readonly name: string;
  /** The operation name in words. */
  readonly title: string;
  /** What it shows, in one or two sentences. */
  readonly note: string;
  readonly query: string;
  /** JSON, indented; empty where it takes none. */
  readonly variables: string;
  /** The root fields that it asks for, in its order. */
  readonly rootFields: readonly string[];
}
