/** An answer without its `__typename`s: clients ask for more of them than they are told to. */
export function withoutTypenames(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data, (name, value) => (name === '__typename' ? undefined : value)));
}
