import type { Cell, Row } from './column.js';
import type { Level, TablePlan } from './table-plan.js';
import { unfit } from './unfit.js';
import { valueAt } from './value-at.js';

/** Makes rows of one answer. */
class Flattening {
  readonly rows: Cell[][] = [];
  private readonly markPlace: number;

  constructor(
    private readonly plan: TablePlan,
    private readonly isAllSynthetic: boolean,
  ) {
    this.markPlace = plan.columns.length - 1;
  }

  of(level: Level, object: unknown, around: readonly Cell[]): void {
    const row = around.slice();
    for (const { path, place } of level.cells) row[place] = valueAt(object, path) ?? null;
    for (const path of level.marks) if (valueAt(object, path) === true) row[this.markPlace] = true;
    const { list } = level;
    if (!list) {
      this.rows.push(row);
      return;
    }
    const items = valueAt(object, list.path);
    if (level !== this.plan.root && list.more && valueAt(object, list.more) === true) {
      throw unfit(
        `${list.connection} has more in one row than its \`first\``,
        'a larger `first`, or that list by itself with all=true',
      );
    }
    if (Array.isArray(items) && items.length > 0) for (const item of items) this.of(list.items, item, row);
    else if (level.hasCells) this.rows.push(row);
  }

  all(data: unknown): readonly Row[] {
    const empty: Cell[] = this.plan.columns.map(() => null);
    empty[this.markPlace] = this.isAllSynthetic;
    this.of(this.plan.root, data, empty);
    return this.rows;
  }
}

/**
 * The rows of an answer. The items of a list become rows, and what stands around it is repeated in each; where the list
 * is empty, what stands around it keeps one row, with nothing in the cells of the items. What is null has empty cells.
 * A list within a list that says it has more than was asked for is refused: nobody would miss the rest.
 *
 * @param isAllSynthetic whether each row has to be taken for synthetic, whatever it says itself
 */
export function flatten(plan: TablePlan, data: unknown, isAllSynthetic = false): readonly Row[] {
  return new Flattening(plan, isAllSynthetic).all(data);
}
