/** An element of a plan's path: a response name, or `@` for every element of a list. */
export type PathElement = string;

/**
 * The places of an answer that later fetches go through. What lies on a route is copied into objects of our own
 * before anything is merged into it; everything beside it stays the source's object, untouched.
 */
export class Route {
  readonly fields = new Map<string, Route>();
  /** The route of each element, where this place is a list. */
  element: Route | undefined;

  /** Extends the route by a path and returns where it ends. */
  extend(path: readonly PathElement[]): Route {
    let end: Route = this;
    for (const element of path) end = end.step(element);
    return end;
  }

  private step(element: PathElement): Route {
    if (element === '@') {
      this.element ??= new Route();
      return this.element;
    }
    const known = this.fields.get(element);
    if (known) return known;
    const created = new Route();
    this.fields.set(element, created);
    return created;
  }
}
