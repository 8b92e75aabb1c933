/** The values in JSON, counted no further than needed to see that they are more than the most. */
export function countValues(value: unknown, most: number): number {
  const pending: unknown[] = [value];
  let count = -1;
  while (pending.length > 0) {
    const next = pending.pop();
    count += 1;
    if (typeof next !== 'object' || next === null) continue;
    const members: readonly unknown[] = Array.isArray(next) ? next : Object.values(next);
    if (count + pending.length + members.length > most) return count + pending.length + members.length;
    for (const member of members) pending.push(member);
  }
  return count;
}
