/** A Markdown table; its first row is the head. A column of numbers is set to the right. */
export function markdownTable(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  const rules = head.map((_, column) =>
    body.every((row) => /^[\d.,–—-]+( \S+)?$/.test(row[column] ?? '')) ? '--:' : '---',
  );
  return [head, rules, ...body].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
