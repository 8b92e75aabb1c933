import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shapesOf } from '../testing/shelves.js';
import { flatten } from './flatten.js';
import { chainsOf, planTable } from './table-plan.js';

/** A list within a list within a list, with cells around each. */
const query = `{
  shelf { name }
  shelves { id house { name } drawers { number books { pages provenance { note } } } }
}`;

const text = fc.option(fc.string(), { nil: null });
const list = <Item>(item: fc.Arbitrary<Item>) => fc.option(fc.array(item, { maxLength: 4 }), { nil: null });
const book = fc.record({
  pages: fc.option(fc.integer(), { nil: null }),
  provenance: fc.option(fc.record({ note: text, synthetic: fc.boolean() }), { nil: null }),
});
const drawer = fc.record({ number: fc.integer(), books: list(book) });
const house = fc.option(fc.record({ name: text }), { nil: null });
const shelf = fc.record({ id: fc.string(), house, drawers: list(drawer) });
const answers = fc.record({
  shelf: fc.option(fc.record({ name: text }), { nil: null }),
  shelves: list(shelf),
});

const { asked, marked } = shapesOf(query);
const [chain = []] = chainsOf(asked);
const plan = planTable(asked, marked, chain);

/** The items, or one that is missing where there is none. */
function each<Item>(items: readonly Item[] | null | undefined): readonly (Item | undefined)[] {
  return items && items.length > 0 ? items : [undefined];
}

it('every item of the innermost lists is in one row, with all that it stands in and nothing else', () => {
  fc.assert(
    fc.property(answers, (answer) => {
      const expected = each(answer.shelves).flatMap((shelf) =>
        each(shelf?.drawers).flatMap((drawer) =>
          each(drawer?.books).map((book) => [
            answer.shelf?.name ?? null,
            shelf?.id ?? null,
            shelf?.house?.name ?? null,
            drawer?.number ?? null,
            book?.pages ?? null,
            book?.provenance?.note ?? null,
            book?.provenance?.synthetic ?? false,
          ]),
        ),
      );
      expect(flatten(plan, answer)).toEqual(expected);
    }),
  );
});
