import type { Column, ColumnType } from './column.js';

const types: Readonly<Record<ColumnType, string>> = {
  text: 'string',
  integer: 'integer',
  number: 'number',
  // Whole đồng.
  money: 'integer',
  boolean: 'boolean',
  date: 'date',
};

function fieldOf({ header, type, description, unit, values, isList }: Column): object {
  return {
    name: header,
    type: types[type],
    description,
    ...(unit === null ? {} : { unit }),
    ...(values && !isList ? { constraints: { enum: values } } : {}),
  };
}

/** What the columns of a table hold, as a Table Schema of Frictionless (version 2). */
export function tableSchemaOf(columns: readonly Column[]): object {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: columns.map(fieldOf),
    missingValues: [''],
  };
}
