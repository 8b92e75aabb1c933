import type { IndicatorPageQuery } from '@ntp-graph/client';
import type { ReactNode } from 'react';
import { Figure } from '../figure/figure.js';
import { comparatorSign } from '../figure/write-threshold.js';
import type { Asked } from '../graph/use-answer.js';
import { Panel } from '../panel/panel.js';
import { type DataColumn, tableOf } from '../table/data-column.js';
import { SmallTable } from '../table/small-table.js';
import { useWords, type Words } from '../words/use-words.js';

type Observation = NonNullable<NonNullable<IndicatorPageQuery['country']>['observations']>[number];

function statedValue(words: Words, { comparator, value, low, high }: Observation, symbol: string): string {
  const number =
    comparator === 'RANGE' ? `${words.number(low)} – ${words.number(high)}` : words.number(value);
  const sign = comparator === 'EQ' ? '' : comparatorSign(comparator);
  return [sign, number, symbol].filter(Boolean).join(' ');
}

/** Periods of which two publishers state different figures. */
export function disagreements(observations: readonly Observation[]): readonly string[] {
  const byPeriod = Map.groupBy(observations, ({ period }) => period);
  return [...byPeriod]
    .filter(([, said]) => {
      const publishers = new Set(said.map(({ publisher }) => publisher));
      const figures = new Set(said.map(({ value, low, high }) => `${value} ${low} ${high}`));
      return publishers.size > 1 && figures.size > 1;
    })
    .map(([period]) => period);
}

/** What each publisher stated of the country, period by period, and where they disagree. */
export function CountryValues({ asked }: { readonly asked: Asked<IndicatorPageQuery> }): ReactNode {
  const words = useWords();
  const { say, day } = words;
  const rows = asked.data?.country?.observations ?? [];
  const symbol = asked.data?.indicator?.measure?.symbol ?? '';
  const name = asked.data?.indicator?.name ?? '';
  const disputed = disagreements(rows);
  const columns: readonly DataColumn<Observation>[] = [
    {
      id: 'period',
      name: say('column.period'),
      value: ({ period }) => period,
      cell: ({ period }) => (
        <>
          {period}
          {disputed.includes(period) && <span className="disputed"> ≠ {say('indicator.disagrees')}</span>}
        </>
      ),
    },
    {
      id: 'value',
      name: say('column.value'),
      isNumber: true,
      value: (row) => row.value ?? statedValue(words, row, symbol),
      cell: (row) => (
        <Figure
          details={{
            label: name,
            value: statedValue(words, row, symbol),
            origin: row.provenance,
            publisher: row.publisher,
            publishedOn: row.publishedOn,
            period: row.period,
          }}
        />
      ),
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
      isShort: true,
      value: ({ publishedOn }) => publishedOn,
      cell: ({ publishedOn }) => day(publishedOn),
    },
    {
      id: 'quote',
      name: say('column.quote'),
      value: ({ provenance }) => provenance.quote,
      cell: ({ provenance }) => provenance.quote,
    },
  ];
  const title = say('indicator.country');
  return (
    <Panel
      title={title}
      asked={asked}
      table={tableOf(columns, rows, ({ provenance }) => provenance.synthetic)}
      empty={rows.length === 0 ? say('indicator.country.none') : undefined}
      sentence={say('indicator.disagree', { count: disputed.length, periods: disputed.join(', ') })}
    >
      <SmallTable label={title} columns={columns} rows={rows} keyOf={({ id }) => id} />
    </Panel>
  );
}
