/** What can be found: a page, a section of it, or a member of a type. */
export interface SearchEntry {
  /** Address below `/docs/`, with the fragment of a section. */
  readonly address: string;
  readonly title: string;
  /** Where it is: the title of its page, or the kind of type. */
  readonly place: string;
  readonly text: string;
  /** How much it counts beside others, 1 for a section of a guide. */
  readonly weight: number;
}
