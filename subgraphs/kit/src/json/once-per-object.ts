/** How many objects are remembered: those that many rows share are few. */
const mostShared = 64;

/** The same function, which looks only once at an object that many rows share, as many statuses share a criterion. */
export function oncePerObject<Made>(make: (value: unknown) => Made): (value: unknown) => Made {
  const made = new Map<unknown, Made>();
  return (value) => {
    const known = made.get(value);
    if (known !== undefined) return known;
    const created = make(value);
    if (made.size < mostShared) made.set(value, created);
    return created;
  };
}
