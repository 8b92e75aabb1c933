/** One operation that is ready to run, read from a file of schema/operations. */
export interface ReadyOperation {
  /** Such as `province-communes.graphql`. */
  readonly fileName: string;
  /** The name after the word `query`, such as `ProvinceCommunes`. */
  readonly operationName: string;
  /** The operation name in words, such as `Province communes`. */
  readonly title: string;
  /** What it shows, in one sentence; empty when the file says nothing. */
  readonly note: string;
  /** GraphQL text for the editor. */
  readonly query: string;
  /** JSON text for the variables editor, indented by two spaces. */
  readonly variables: string;
  /** Whether it is the one that the page opens with. */
  readonly isFirst: boolean;
}
