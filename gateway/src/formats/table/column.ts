import { type GraphQLOutputType, getNamedType, getNullableType, isEnumType, isListType } from 'graphql';

/** What the cells of a column are. A format writes each as its own type of that kind. */
export type ColumnType = 'text' | 'integer' | 'number' | 'money' | 'boolean' | 'date';

/** A column of a table. */
export interface Column {
  /** Its name: fields and aliases down to the cell, joined by dots, without what connections add. */
  readonly header: string;
  readonly type: ColumnType;
  /** The scalar or enum of the schema that the field is of. */
  readonly scalar: string;
  /** What the field means, in the words of the schema. */
  readonly description: string;
  /** What the numbers count; null where the schema does not say. */
  readonly unit: string | null;
  /** Whether a cell holds a list of values. */
  readonly isList: boolean;
  /** The values of an enum; null where it is none. */
  readonly values: readonly string[] | null;
}

/** What stands in a cell: as JSON has it, unknown to be of its column's type; null where there is nothing. */
export type Cell = unknown;

/** The cells of a row, each at the place of its column. */
export type Row = readonly Cell[];

const typesOfScalars: Readonly<Record<string, ColumnType>> = {
  Int: 'integer',
  Float: 'number',
  Money: 'money',
  Boolean: 'boolean',
  Date: 'date',
};

/** The column of a field without selections. */
export function columnOf(header: string, type: GraphQLOutputType, description: string): Column {
  const named = getNamedType(type);
  const isList = isListType(getNullableType(type));
  const columnType = isList ? 'text' : (typesOfScalars[named.name] ?? 'text');
  return {
    header,
    type: columnType,
    scalar: named.name,
    description,
    // ISO 4217, as the scalar's description has it.
    unit: named.name === 'Money' ? 'VND' : null,
    isList,
    values: isEnumType(named) ? named.getValues().map(({ name }) => name) : null,
  };
}

/** A cell as text of one line: a list as its values with semicolons between them. */
export function textOfCell(cell: Cell): string {
  if (Array.isArray(cell)) return cell.map(textOfCell).join('; ');
  return typeof cell === 'object' ? JSON.stringify(cell) : String(cell);
}
