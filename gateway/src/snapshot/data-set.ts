/** A text in both languages. */
export interface Words {
  readonly vi: string;
  readonly en: string;
}

/** A table of the snapshot: a query of the public graph, all pages of it. */
export interface DataSet {
  /** Of its file, and of its resource in the codebook. */
  readonly name: string;
  readonly title: Words;
  readonly query: string;
}

/** What is said of where a row comes from. */
export const provenance = 'provenance { confidence quote source { id } }';

/** A field of words in both languages. */
export function words(field: string): string {
  return `${field}Vi: ${field}(language: VI) ${field}En: ${field}(language: EN)`;
}

/** A query of a list that pages. */
export function list(field: string, columns: string, args = ''): string {
  return `{ ${field}(first: 1000${args && `, ${args}`}) { nodes { ${columns} } } }`;
}
