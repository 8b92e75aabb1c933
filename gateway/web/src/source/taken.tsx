import type { ReactNode } from 'react';
import { Panel } from '../panel/panel.js';
import { type DataColumn, tableOf } from '../table/data-column.js';
import { SmallTable } from '../table/small-table.js';

interface TakenProps<Row> {
  readonly asked: Parameters<typeof Panel>[0]['asked'];
  readonly title: string;
  readonly rows: readonly Row[];
  readonly columns: readonly DataColumn<Row>[];
  readonly children?: ReactNode;
}

/** Whether it is known that nothing of a kind was taken from a document. */
export function isNothing({ asked, rows }: Pick<TakenProps<unknown>, 'asked' | 'rows'>): boolean {
  return asked.data !== undefined && rows.length === 0;
}

/** All of one kind that was taken from a document; nothing, where there is none. */
export function Taken<Row extends { readonly id: string }>(props: TakenProps<Row>): ReactNode {
  const { asked, title, rows, columns, children } = props;
  if (isNothing(props)) return null;
  return (
    <Panel title={title} asked={asked} table={tableOf(columns, rows)}>
      <SmallTable label={title} columns={columns} rows={rows} keyOf={({ id }) => id} />
      {children}
    </Panel>
  );
}
