import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.js';
import type { PanelCell, PanelTable } from './panel-table.js';
import { ScrollBox } from './scroll-box.js';

/** The rows of a panel as they are, for who would rather read than look. */
export function PlainTable(props: { readonly table: PanelTable; readonly label: string }): ReactNode {
  const { number, say } = useWords();
  const { columns, rows } = props.table;
  function written(cell: PanelCell): string {
    if (cell === null) return say('unknown');
    return typeof cell === 'number' ? number(cell) : cell;
  }
  return (
    <ScrollBox label={props.label}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no key of their own, and are never moved.
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={columns[column]} className={typeof cell === 'number' ? 'is-number' : undefined}>
                  {written(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
