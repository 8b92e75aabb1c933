const takings =
  /\b(drop\s+(column|table|view|schema|type)|rename|set\s+not\s+null|alter\s+column\s+\S+\s+(set\s+data\s+)?type)\b/i;

/** Whether a statement takes something away that a process of the release before may still read or write. */
export function takesAway(sql: string): boolean {
  // Words within strings are comments on tables, and values.
  return takings.test(sql.replace(/'(?:[^']|'')*'/g, "''"));
}
