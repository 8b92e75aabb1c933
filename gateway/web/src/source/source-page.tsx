import {
  SourceFactsDocument,
  type SourceFactsQuery,
  SourceFiguresDocument,
  type SourceFiguresQuery,
} from '@ntp-graph/client';
import { type ReactNode, useState } from 'react';
import { Link } from '../app/use-address.js';
import { useTitle } from '../app/use-title.js';
import { useChoices } from '../country/use-choices.js';
import { comparatorSign } from '../figure/write-threshold.js';
import { useAnswer } from '../graph/use-answer.js';
import { Failure } from '../panel/failure.js';
import { Panel } from '../panel/panel.js';
import { type DataColumn, tableOf } from '../table/data-column.js';
import { SmallTable } from '../table/small-table.js';
import { useWords } from '../words/use-words.js';
import { type StatedFigure, statedFigures } from './stated-figures.js';

type Statement = NonNullable<SourceFactsQuery['statements']>['nodes'][number];
type Observation = NonNullable<SourceFactsQuery['observations']>['nodes'][number];

const nothing = {};
/** Of men and women, of every age, group and residence: whatever a document tells apart. */
const ofAnybody = { sex: null, age: null, ethnicity: null, residence: null };

/** One document, and everything that was taken from it in its own words. */
export function SourcePage({ id }: { readonly id: string }): ReactNode {
  const { say, day } = useWords();
  const { label } = useChoices();
  // Pages that were shown before this one: a document may state thousands of values.
  const [after, setAfter] = useState<readonly string[]>([]);
  const asked = useAnswer(SourceFactsDocument, { ...ofAnybody, document: id, after: after.at(-1) ?? null });
  const figures = useAnswer(SourceFiguresDocument, nothing);
  const { source, statements, observations } = asked.data ?? {};
  useTitle(source?.title);
  if (asked.failure) return <Failure failure={asked.failure} again={asked.again} />;
  if (!asked.data) return <p className="waiting">{say('app.loading')}</p>;
  if (!source) return <p className="nothing">{say('source.unknown', { id })}</p>;
  const { hasNextPage, endCursor } = observations?.pageInfo ?? { hasNextPage: false, endCursor: null };
  return (
    <>
      <header className="place-head">
        <p className="within">
          <Link to={{ source: null }}>{say('source.back')}</Link> · {label('SourceKind', source.kind)}
        </p>
        <h1>{source.title}</h1>
        <p className="within">
          {source.publisher}
          {source.publishedOn && `, ${day(source.publishedOn)}`}
          {source.url && (
            <>
              {' · '}
              <a href={source.url} rel="noreferrer">
                {say('source.open')}
              </a>
            </>
          )}
        </p>
      </header>
      <Taken
        asked={asked}
        title={say('source.statements')}
        rows={statements?.nodes ?? []}
        columns={statementColumns(label)}
      />
      <Taken
        asked={asked}
        title={say('source.values')}
        rows={observations?.nodes ?? []}
        columns={valueColumns}
      >
        {hasNextPage && endCursor && (
          <button type="button" onClick={() => setAfter([...after, endCursor])}>
            {say('source.more')}
          </button>
        )}
      </Taken>
      <Taken
        asked={figures}
        title={say('source.figures')}
        rows={figuresOf(figures.data, id, label)}
        columns={figureColumns}
      />
    </>
  );
}

function figuresOf(data: SourceFiguresQuery | undefined, id: string, label: Label): readonly StatedFigure[] {
  return data ? statedFigures(data, id, (measure) => label('FundingMeasure', measure)) : [];
}

type Label = ReturnType<typeof useChoices>['label'];
type Columns<Row> = (words: ReturnType<typeof useWords>) => readonly DataColumn<Row>[];

interface TakenProps<Row> {
  readonly asked: Parameters<typeof Panel>[0]['asked'];
  readonly title: string;
  readonly rows: readonly Row[];
  readonly columns: Columns<Row>;
  readonly children?: ReactNode;
}

function Taken<Row extends { readonly id: string }>(props: TakenProps<Row>): ReactNode {
  const words = useWords();
  const { asked, title, rows, children } = props;
  const columns = props.columns(words);
  const isEmpty = asked.data !== undefined && rows.length === 0;
  return (
    <Panel
      title={title}
      asked={asked}
      table={tableOf(columns, rows)}
      empty={isEmpty ? words.say('source.nothing') : undefined}
    >
      <SmallTable label={title} columns={columns} rows={rows} keyOf={({ id }) => id} />
      {children}
    </Panel>
  );
}

const statementColumns =
  (label: Label): Columns<Statement> =>
  ({ say }) => [
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

const valueColumns: Columns<Observation> = ({ say, number }) => {
  const statedValue = ({ comparator, value, low, high }: Observation) => {
    if (value === null) return `${number(low)} – ${number(high)}`;
    return comparator === 'EQ' ? number(value) : `${comparatorSign(comparator)} ${number(value)}`;
  };
  return [
    {
      id: 'indicator',
      name: say('indicator.label'),
      value: ({ indicator }) => indicator.name,
      cell: ({ indicator }) => (
        <Link to={{ view: 'indicator', indicator: indicator.code }}>{indicator.name}</Link>
      ),
    },
    {
      id: 'unit',
      name: say('column.unit'),
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
      cell: (row) => `${statedValue(row)} ${row.indicator.measure?.symbol ?? ''}`,
    },
    {
      id: 'quote',
      name: say('column.quote'),
      value: ({ provenance }) => provenance.quote,
      cell: ({ provenance }) => provenance.quote,
    },
  ];
};

const figureColumns: Columns<StatedFigure> = ({ say }) => [
  { id: 'what', name: say('column.description'), value: ({ what }) => what, cell: ({ what }) => what },
  {
    id: 'value',
    name: say('column.value'),
    isNumber: true,
    value: ({ value }) => value,
    cell: ({ value }) => value,
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
