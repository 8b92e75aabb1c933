/** How many objects are remembered: those that many rows share are few. */
const mostShared = 64;

/** What was made of objects that many rows share, as many statuses share a criterion: it is made once. */
export class ObjectMemo<Made> {
  private readonly made = new Map<unknown, Made>();

  get(object: unknown): Made | undefined {
    return this.made.get(object);
  }

  set(object: unknown, made: Made): void {
    if (this.made.size < mostShared) this.made.set(object, made);
  }
}

/** The same function, which looks only once at an object that many rows share. */
export function oncePerObject<Made>(make: (value: unknown) => Made): (value: unknown) => Made {
  const memo = new ObjectMemo<Made>();
  return (value) => {
    const known = memo.get(value);
    if (known !== undefined) return known;
    const made = make(value);
    memo.set(value, made);
    return made;
  };
}
