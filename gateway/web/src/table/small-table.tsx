import type { ReactNode } from 'react';
import { ScrollBox } from '../panel/scroll-box.js';
import type { DataColumn } from './data-column.js';

interface SmallTableProps<Row> {
  readonly label: string;
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
}

/** A table of few rows, as they come. */
export function SmallTable<Row>({ label, columns, rows, keyOf }: SmallTableProps<Row>): ReactNode {
  return (
    <ScrollBox label={label}>
      <table>
        <thead>
          <tr>
            {columns.map(({ id, name, isNumber }) => (
              <th key={id} scope="col" className={isNumber ? 'is-number' : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ id, cell, isNumber, isShort }) => (
                <td key={id} className={isNumber ? 'is-number' : isShort ? 'is-short' : undefined}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
