import { type Cell, type Column, type Row, textOfCell } from '../table/column.js';
import { unfit } from '../table/unfit.js';

/** What rows are told apart by. */
export interface Dimension {
  readonly id: string;
  readonly note: string;
  readonly isTime: boolean;
  /** Its categories, in the order in which rows have them. */
  readonly values: readonly string[];
  /** What each is called. */
  readonly labels: Readonly<Record<string, string>>;
  /** What else follows from a category: by column, and then by category. */
  readonly further: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** A table as a cube. */
export interface Cube {
  readonly dimensions: readonly Dimension[];
  readonly measures: readonly Column[];
  /** What is known, by place in the cube. */
  readonly cells: ReadonlyMap<number, { readonly value: number; readonly isSynthetic: boolean }>;
}

/** A column, and what it has in each row. */
interface Values {
  readonly column: Column;
  readonly place: number;
  readonly texts: readonly string[];
}

/** Categories are texts, and there is none without one. */
const none = '_Z';

function categoryOf(cell: Cell): string {
  return cell === null || cell === undefined ? none : textOfCell(cell);
}

/** Years are numbers, but nobody adds them up. */
function isMeasure({ type, header }: Column): boolean {
  const counts = type === 'integer' || type === 'number' || type === 'money';
  return counts && !/(^|\.|[a-z](?=Y))year$/i.test(header);
}

function isTime({ scalar, type, header }: Column): boolean {
  return type === 'date' || scalar === 'Period' || /year$/i.test(header);
}

function objectOf(header: string): string {
  return header.slice(0, header.lastIndexOf('.') + 1);
}

function nameOf(header: string): string {
  return header.slice(header.lastIndexOf('.') + 1);
}

/** What each text of one column goes with in another; null where one goes with several. */
function following(key: Values, other: Values): Map<string, string> | null {
  const found = new Map<string, string>();
  for (const [row, text] of key.texts.entries()) {
    const known = found.get(text);
    if (known !== undefined && known !== other.texts[row]) return null;
    found.set(text, other.texts[row] as string);
  }
  return found;
}

const keys = ['id', 'code', 'number', 'name'];

/** The likelier of two columns of one object to be what it is known by first. */
function byKey(one: Values, other: Values): number {
  const rank = ({ column: { header } }: Values) => {
    const place = keys.indexOf(nameOf(header));
    return place < 0 ? keys.length : place;
  };
  return rank(one) - rank(other);
}

/** The dimensions of the columns of one object: the keys of what it refers to, with what follows from them as labels. */
function dimensionsOf(columns: readonly Values[]): readonly (Dimension & { readonly source: Values })[] {
  const rest = [...columns].sort(byKey);
  const found: (Dimension & { readonly source: Values })[] = [];
  for (let key = rest.shift(); key; key = rest.shift()) {
    const { column, texts } = key;
    const values = [...new Set(texts)];
    const further: Record<string, Record<string, string>> = {};
    let labels: Record<string, string> | undefined;
    // Only what is of an object with a key: values that happen to go together mean something by themselves.
    const hasKey = keys.includes(nameOf(column.header)) && objectOf(column.header) !== '';
    for (const other of hasKey ? [...rest] : []) {
      const follows = following(key, other);
      if (!follows) continue;
      rest.splice(rest.indexOf(other), 1);
      const texts = Object.fromEntries(follows);
      if (!labels && nameOf(other.column.header) === 'name') labels = texts;
      else further[nameOf(other.column.header)] = texts;
    }
    found.push({
      id: column.header,
      note: column.description,
      isTime: isTime(column),
      values,
      labels: labels ?? Object.fromEntries(values.map((value) => [value, value])),
      further,
      source: key,
    });
  }
  return found;
}

/** Makes a cube of a table, whose last column says whether a row is synthetic. */
export function cubeOf(columns: readonly Column[], rows: readonly Row[]): Cube {
  const marks = columns.length - 1;
  const values = columns.slice(0, marks).map((column, place) => ({
    column,
    place,
    texts: rows.map((row) => categoryOf(row[place])),
  }));
  const measures = values.filter(({ column }) => isMeasure(column));
  const others = values.filter(({ column }) => !isMeasure(column));
  const byObject = Map.groupBy(others, ({ column: { header } }) => objectOf(header));
  const dimensions = [...byObject.values()].flatMap(dimensionsOf);
  const size = dimensions.reduce((product, { values: { length } }) => product * length, measures.length);
  if (!Number.isSafeInteger(size)) {
    const names = dimensions.map(({ id, values: { length } }) => `${id} (${length})`).join(', ');
    throw unfit(`The cube of ${names} is too large`, 'fewer fields, or format=csv');
  }
  const indices = dimensions.map((dimension) => new Map(dimension.values.map((value, at) => [value, at])));
  const cells = new Map<number, { value: number; isSynthetic: boolean }>();
  for (const [number, row] of rows.entries()) {
    const at = dimensions.reduce(
      (place, { source, values: { length } }, which) =>
        place * length + (indices[which]?.get(source.texts[number] as string) as number),
      0,
    );
    for (const [measure, { place, column }] of measures.entries()) {
      const value = row[place];
      if (typeof value !== 'number') continue;
      const key = at * measures.length + measure;
      if (cells.has(key)) {
        throw unfit(
          `Two rows differ in nothing but ${column.header}`,
          'more fields that tell them apart, or format=csv',
        );
      }
      cells.set(key, { value, isSynthetic: row[marks] === true });
    }
  }
  return {
    dimensions: dimensions.map(({ source: _, ...dimension }) => dimension),
    measures: measures.map(({ column }) => column),
    cells,
  };
}
