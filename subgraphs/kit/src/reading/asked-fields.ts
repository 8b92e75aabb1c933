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
  const fields = [...(asked ?? Object.keys(byField))];
  const known = fields.every((field) => field in byField) ? fields : Object.keys(byField);
  return [...new Set([...always, ...known.flatMap((field) => byField[field] ?? [])])];
}
