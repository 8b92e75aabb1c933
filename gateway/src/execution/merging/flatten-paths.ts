/** An element of a flatten path of a plan: a response name, or `@` for every element of a list. */
export type PathElement = string;

/**
 * The flatten paths of later fetches, as a tree. What lies on them is copied into objects of our own before anything is
 * merged into it; everything beside them stays the source's object, untouched.
 */
export class FlattenPaths {
  readonly fields = new Map<string, FlattenPaths>();
  /** The paths below each element, where this place is a list. */
  element: FlattenPaths | undefined;

  /** Adds a path and returns where it ends. */
  extend(path: readonly PathElement[]): FlattenPaths {
    let end: FlattenPaths = this;
    for (const element of path) end = end.step(element);
    return end;
  }

  private step(element: PathElement): FlattenPaths {
    if (element === '@') {
      this.element ??= new FlattenPaths();
      return this.element;
    }
    const known = this.fields.get(element);
    if (known) return known;
    const created = new FlattenPaths();
    this.fields.set(element, created);
    return created;
  }
}
