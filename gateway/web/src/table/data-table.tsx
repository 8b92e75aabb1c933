import {
  type ColumnDef,
  columnFilteringFeature,
  columnVisibilityFeature,
  createFilteredRowModel,
  createSortedRowModel,
  globalFilteringFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useId, useMemo, useRef } from 'react';
import { ScrollBox } from '../panel/scroll-box.js';
import { useWords } from '../words/use-words.js';
import { type DataColumn, plainText } from './data-column.js';

const features = tableFeatures({
  rowSortingFeature,
  columnFilteringFeature,
  globalFilteringFeature,
  columnVisibilityFeature,
  sortedRowModel: createSortedRowModel(),
  filteredRowModel: createFilteredRowModel(),
});

interface DataTableProps<Row extends object> {
  readonly label: string;
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: readonly Row[];
  /** What the reader finds a row by. */
  readonly searchText: (row: Row) => string;
  readonly keyOf: (row: Row) => string;
  /** Further filters, shown beside the search. */
  readonly filters?: ReactNode;
}

const rowHeight = 37;

/** A table that is sorted, searched and cut to the columns that the reader wants; it draws only the rows in view. */
export function DataTable<Row extends object>(props: DataTableProps<Row>): ReactNode {
  const { label, columns, rows, searchText, keyOf, filters } = props;
  const { say, language, number } = useWords();
  const scroll = useRef<HTMLDivElement>(null);
  const searchId = useId();
  const definitions = useMemo(
    () => columns.map((column) => definitionOf(column, language)),
    [columns, language],
  );
  const byId = useMemo(() => new Map(columns.map((column) => [column.id, column])), [columns]);
  const data = rows as Row[];
  const table = useTable({
    features,
    columns: definitions,
    data,
    getRowId: keyOf,
    getColumnCanGlobalFilter: () => true,
    globalFilterFn: (row, _column, sought: string) =>
      plainText(searchText(row.original)).includes(plainText(sought)),
    initialState: {
      columnVisibility: Object.fromEntries(columns.map(({ id, isHidden }) => [id, !isHidden])),
    },
  });
  const shown = table.getRowModel().rows;
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const visible = table.getVisibleLeafColumns();
  return (
    <>
      <div className="table-tools">
        <div className="field is-grow">
          <label htmlFor={searchId}>{say('table.search')}</label>
          <input
            id={searchId}
            type="search"
            placeholder={say('table.searchHint')}
            value={table.state.globalFilter ?? ''}
            onChange={(event) => table.setGlobalFilter(event.target.value)}
          />
        </div>
        {filters}
        <details className="columns-menu">
          <summary>{say('table.columns')}</summary>
          <ul className="menu-list">
            {table.getAllLeafColumns().map((column) => (
              <li key={column.id}>
                <label>
                  <input
                    type="checkbox"
                    checked={column.getIsVisible()}
                    onChange={column.getToggleVisibilityHandler()}
                  />{' '}
                  {byId.get(column.id)?.name}
                </label>
              </li>
            ))}
          </ul>
        </details>
        <p className="table-count" role="status">
          {say('table.rows', { shown: number(shown.length), total: number(rows.length) })}
        </p>
      </div>
      <ScrollBox ref={scroll} className="table-scroll is-tall" label={label}>
        <table aria-rowcount={shown.length + 1}>
          <thead>
            <tr>
              {visible.map((column) => {
                const sorted = column.getIsSorted();
                const own = byId.get(column.id);
                return (
                  <th
                    key={column.id}
                    scope="col"
                    className={own?.isNumber ? 'is-number' : undefined}
                    aria-sort={sorted === false ? 'none' : sorted === 'asc' ? 'ascending' : 'descending'}
                  >
                    <button type="button" className="sort" onClick={column.getToggleSortingHandler()}>
                      {own?.name}
                      <span aria-hidden="true">{sorted === false ? '' : sorted === 'asc' ? ' ▲' : ' ▼'}</span>
                    </button>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {above > 0 && <Spacer height={above} />}
            {items.map(({ index }) => {
              const row = shown[index];
              if (!row) return null;
              return (
                <tr key={row.id} aria-rowindex={index + 2}>
                  {visible.map((column, place) => {
                    const own = byId.get(column.id);
                    const content = own?.cell(row.original);
                    if (place === 0) {
                      return (
                        <th key={column.id} scope="row">
                          {content}
                        </th>
                      );
                    }
                    return (
                      <td key={column.id} className={own?.isNumber ? 'is-number' : undefined}>
                        {content}
                      </td>
                    );
                  })}
                </tr>
              );
            })}
            {below > 0 && <Spacer height={below} />}
          </tbody>
        </table>
      </ScrollBox>
    </>
  );
}

/** Keeps the place of the rows that are not drawn. */
function Spacer({ height }: { readonly height: number }): ReactNode {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row without content takes no focus.
    <tr aria-hidden="true" className="spacer">
      <td style={{ height }} />
    </tr>
  );
}

/** What is unknown comes last whichever way a column is sorted. */
function definitionOf<Row extends object>(
  { id, value }: DataColumn<Row>,
  language: string,
): ColumnDef<typeof features, Row> {
  return {
    id,
    accessorFn: (row) => value(row) ?? undefined,
    sortUndefined: 'last',
    sortFn: (one, other, column) => {
      const a = one.getValue(column);
      const b = other.getValue(column);
      if (typeof a === 'number' && typeof b === 'number') return a - b;
      return String(a).localeCompare(String(b), language, { numeric: true });
    },
  };
}
