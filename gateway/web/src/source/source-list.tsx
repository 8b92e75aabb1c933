import { SourceListDocument, type SourceListQuery } from '@ntp-graph/client';
import type { ReactNode } from 'react';
import { Link } from '../app/use-address.js';
import { useTitle } from '../app/use-title.js';
import { useChoices } from '../country/use-choices.js';
import { useAnswer } from '../graph/use-answer.js';
import { Panel } from '../panel/panel.js';
import { type DataColumn, tableOf } from '../table/data-column.js';
import { DataTable } from '../table/data-table.js';
import { useWords } from '../words/use-words.js';

type Source = NonNullable<SourceListQuery['sources']>['nodes'][number];

const nothing = {};

/** Every document, to be sorted and searched. */
export function SourceList(): ReactNode {
  const { say, day, number } = useWords();
  const { label } = useChoices();
  const asked = useAnswer(SourceListDocument, nothing);
  const rows = asked.data?.sources?.nodes ?? [];
  useTitle(say('source.list'));
  const columns: readonly DataColumn<Source>[] = [
    {
      id: 'title',
      name: say('column.title'),
      value: ({ title }) => title,
      cell: ({ id, title }) => <Link to={{ source: id }}>{title}</Link>,
    },
    {
      id: 'publisher',
      name: say('column.publisher'),
      value: ({ publisher }) => publisher,
      cell: ({ publisher }) => publisher,
    },
    {
      id: 'publishedOn',
      name: say('column.publishedOn'),
      value: ({ publishedOn }) => publishedOn,
      cell: ({ publishedOn }) => day(publishedOn),
    },
    {
      id: 'kind',
      name: say('column.kind'),
      value: ({ kind }) => label('SourceKind', kind),
      cell: ({ kind }) => label('SourceKind', kind),
    },
  ];
  return (
    <>
      <h1>{say('source.list')}</h1>
      <Panel
        title={say('source.back')}
        asked={asked}
        sentence={asked.data && say('source.sentence', { count: number(rows.length) })}
        table={tableOf(columns, rows)}
        className="sources-panel"
      >
        <DataTable
          label={say('source.list')}
          columns={columns}
          rows={rows}
          keyOf={({ id }) => id}
          searchText={({ title, publisher, titlePrinted }) => `${title} ${titlePrinted ?? ''} ${publisher}`}
        />
      </Panel>
    </>
  );
}
