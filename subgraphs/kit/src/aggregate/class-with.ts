import type { ClassType } from 'type-graphql';

/** Gives a class fields that are only known where it is declared, each by its decorator. */
export function classWith(
  base: ClassType<object>,
  fields: readonly (readonly [string, PropertyDecorator])[],
): void {
  for (const [name, decorate] of fields) decorate(base.prototype, name);
}
