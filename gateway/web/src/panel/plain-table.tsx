import type { ReactNode } from 'react';
import { Figure } from '../figure/figure.js';
import { useWords } from '../words/use-words.js';
import type { PanelCell, PanelTable } from './panel-table.js';
import { ScrollBox } from './scroll-box.js';

/** The rows of a panel as they are, for who would rather read than look; a number with a source opens it here too. */
export function PlainTable(props: { readonly table: PanelTable; readonly label: string }): ReactNode {
  const { number, say } = useWords();
  const { columns, rows, figures } = props.table;
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
              {row.map((cell, column) => {
                const details = figures?.[index]?.[column];
                return (
                  <td key={columns[column]} className={typeof cell === 'number' ? 'is-number' : undefined}>
                    {details ? <Figure details={details} /> : written(cell)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
