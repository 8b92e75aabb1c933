/** The fields that are selected of what a reader returns; undefined when it may be any of them. */
export type AskedFields = ReadonlySet<string> | undefined;

/**
 * The columns that the fields asked for are made of, so that a reader reads no others. All of them where a field is
 * asked for that this knows nothing of, or nobody said which.
 *
 * @param always columns that are read whatever is asked for
 * @param byField the columns that each field is made of besides those
 */
export function columnsFor<Name extends string>(
  asked: AskedFields,
  always: readonly Name[],
  byField: Readonly<Record<string, readonly Name[]>>,
): readonly Name[] {
  const known = Object.keys(byField);
  const areKnown = asked && [...asked].every((field) => known.includes(field));
  // In an order of their own, so that the same fields in another order are the same statement.
  const fields = areKnown ? known.filter((field) => asked.has(field)) : known;
  return [...new Set([...always, ...fields.flatMap((field) => byField[field] ?? [])])];
}
