/** What a row of a table tells of: a setting, an error code, a metric, a word of the glossary. */
export interface Term {
  readonly id: string;
  readonly name: string;
  readonly text: string;
}
