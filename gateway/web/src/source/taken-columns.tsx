import type { SourceFactsQuery } from '@ntp-graph/client';
import type { Choices } from '../country/use-choices.js';
import { Figure } from '../figure/figure.js';
import { comparatorSign } from '../figure/write-threshold.js';
import { indicatorColumn } from '../indicator/indicator-column.js';
import type { DataColumn } from '../table/data-column.js';
import type { Words } from '../words/use-words.js';
import { joined, type Stated, type StatingDocument } from './stated.js';

export type StatementRow = NonNullable<SourceFactsQuery['statements']>['nodes'][number];
export type ValueRow = NonNullable<SourceFactsQuery['observations']>['nodes'][number];

/** What a document says in its own words. */
export function statementColumns(
  { say }: Words,
  { label }: Pick<Choices, 'label'>,
): readonly DataColumn<StatementRow>[] {
  return [
    {
      id: 'kind',
      name: say('column.kind'),
      value: ({ kind }) => label('StatementKind', kind),
      cell: ({ kind }) => label('StatementKind', kind),
    },
    {
      id: 'summary',
      name: say('column.description'),
      value: ({ summary }) => summary,
      cell: ({ summary }) => summary,
    },
    { id: 'place', name: say('column.unit'), value: ({ place }) => place, cell: ({ place }) => place },
    {
      id: 'quote',
      name: say('column.quote'),
      value: ({ provenance }) => provenance.quote,
      cell: ({ provenance }) => provenance.quote,
    },
  ];
}

/** The values of indicators that a document states. */
export function valueColumns(words: Words, document: StatingDocument): readonly DataColumn<ValueRow>[] {
  const { say, number } = words;
  const statedValue = ({ comparator, value, low, high }: ValueRow) => {
    if (value === null) return `${number(low)} – ${number(high)}`;
    return comparator === 'EQ' ? number(value) : `${comparatorSign(comparator)} ${number(value)}`;
  };
  return [
    indicatorColumn(words),
    {
      id: 'unit',
      name: say('column.unit'),
      isShort: true,
      value: ({ unit, region }) => unit?.name ?? region?.name ?? null,
      cell: ({ unit, region }) => unit?.name ?? region?.name,
    },
    {
      id: 'period',
      name: say('column.period'),
      isShort: true,
      value: ({ period }) => period,
      cell: ({ period }) => period,
    },
    {
      id: 'value',
      name: say('column.value'),
      isNumber: true,
      value: (row) => row.value ?? statedValue(row),
      cell: (row) => (
        <Figure
          details={{
            label: joined([row.indicator.name, row.unit?.name ?? row.region?.name]),
            value: joined([statedValue(row), row.indicator.measure?.symbol], ' '),
            origin: { synthetic: false, ...row.provenance, source: document },
            publisher: row.publisher,
            period: row.period,
          }}
        />
      ),
    },
    {
      id: 'quote',
      name: say('column.quote'),
      value: ({ provenance }) => provenance.quote,
      cell: ({ provenance }) => provenance.quote,
    },
  ];
}

/** What else a document states, whatever it is. */
export function statedColumns(
  { say, money, wholeMoney }: Words,
  document: StatingDocument,
): readonly DataColumn<Stated>[] {
  const written = ({ value }: Stated) => (typeof value === 'number' ? money(value) : value);
  return [
    { id: 'kind', name: say('column.kind'), value: ({ kind }) => kind, cell: ({ kind }) => kind },
    { id: 'what', name: say('column.description'), value: ({ what }) => what, cell: ({ what }) => what },
    {
      id: 'value',
      name: say('column.value'),
      isNumber: true,
      value: ({ value }) => value,
      cell(stated) {
        const value = written(stated);
        const { what: label, quote, period } = stated;
        const note = typeof stated.value === 'number' ? wholeMoney(stated.value) : null;
        const origin = { synthetic: false, quote, source: document };
        return <Figure details={value ? { label, value, origin, period, note } : null} />;
      },
    },
    {
      id: 'day',
      name: say('column.period'),
      isShort: true,
      value: ({ period }) => period,
      cell: ({ period }) => period,
    },
    { id: 'quote', name: say('column.quote'), value: ({ quote }) => quote, cell: ({ quote }) => quote },
  ];
}
