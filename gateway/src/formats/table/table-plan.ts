import type { Column } from './column.js';
import { columnsOf, type ObjectShape, type Path, type ShapeList } from './shape.js';

/** A cell to take of an object, and the place of its column. */
export interface PlannedCell {
  readonly path: Path;
  readonly place: number;
}

/** Objects that lie in the same lists: what a row takes of one, and the list below it that makes more rows. */
export interface Level {
  readonly cells: readonly PlannedCell[];
  /** Where an object says that it, or what belongs to it, is synthetic. */
  readonly marks: readonly Path[];
  readonly list: PlannedList | null;
  /** Whether a row has cells of this object or of those around it. */
  readonly hasCells: boolean;
}

/** A list whose items are rows. */
export interface PlannedList {
  readonly path: Path;
  /** What the page is called that it is the list of; null for a list that comes whole. */
  readonly connection: string | null;
  /** Where the page that it is the list of says that there is more; null for a list that comes whole. */
  readonly more: Path | null;
  readonly items: Level;
}

/** A table that is made of answers to one operation. Plain values alone: a thread can be sent it. */
export interface TablePlan {
  /** The list whose items are its rows, as a path; the first root field where there is no list. */
  readonly name: string;
  /** The last says whether anything in the row is synthetic. */
  readonly columns: readonly Column[];
  readonly root: Level;
}

/** Lists from the root to one that has none below it. */
export type Chain = readonly ShapeList[];

/** The chains of lists within each other: an answer with one of them is one table. */
export function chainsOf({ lists }: ObjectShape): readonly Chain[] {
  if (lists.length === 0) return [[]];
  return lists.flatMap((list) => chainsOf(list.items).map((chain) => [list, ...chain]));
}

function syntheticColumn(columns: readonly Column[]): Column {
  const isTaken = columns.some(({ header }) => header === 'synthetic');
  return {
    header: isTaken ? 'row.synthetic' : 'synthetic',
    type: 'boolean',
    scalar: 'Boolean',
    description:
      'True when anything in the row is what our generator made, or is made of it. Such a row is never official.',
    unit: null,
    isList: false,
    values: null,
  };
}

/** Where objects say that they are synthetic: `synthetic`, their own or that of their provenance. */
function marksOf({ cells }: ObjectShape): readonly Path[] {
  return cells.filter(({ definition }) => definition.name === 'synthetic').map(({ path }) => path);
}

/** The same list in another shape of the same answer. */
function sameList({ lists }: ObjectShape, { path }: ShapeList): ShapeList {
  const found = lists.find((list) => list.path.join('.') === path.join('.'));
  if (!found) throw new Error(`There is no list ${path.join('.')} in what was made of the document`);
  return found;
}

/**
 * Plans one table.
 *
 * @param asked what the client asks for
 * @param marked the same with what says of each figure whether it is synthetic
 * @param chain one of `chainsOf(asked)`
 */
export function planTable(asked: ObjectShape, marked: ObjectShape, chain: Chain): TablePlan {
  const cells = [asked, ...chain.map(({ items }) => items)].flatMap((shape) => shape.cells);
  const columns = columnsOf(cells);
  let place = 0;
  const level = (shape: ObjectShape, withMarks: ObjectShape, [list, ...further]: Chain): Level => {
    const own = shape.cells.map(({ path }) => {
      const cell = { path, place };
      place += 1;
      return cell;
    });
    const hasCells = place > 0;
    return {
      cells: own,
      marks: marksOf(withMarks),
      hasCells,
      list: list
        ? {
            path: list.path,
            connection: list.connection?.name ?? null,
            more: list.connection && [...list.path.slice(0, -1), 'pageInfo', 'hasNextPage'],
            items: level(list.items, sameList(withMarks, list).items, further),
          }
        : null,
    };
  };
  const [first] = cells;
  return {
    name: chain.at(-1)?.name ?? first?.fullPath[0] ?? '',
    columns: [...columns, syntheticColumn(columns)],
    root: level(asked, marked, chain),
  };
}
