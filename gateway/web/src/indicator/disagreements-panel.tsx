import type { IndicatorPageQuery } from '@ntp-graph/client';
import type { ReactNode } from 'react';
import { Link } from '../app/use-address.js';
import { Figure } from '../figure/figure.js';
import type { Asked } from '../graph/use-answer.js';
import { Panel } from '../panel/panel.js';
import { type DataColumn, tableOf } from '../table/data-column.js';
import { SmallTable } from '../table/small-table.js';
import { useWords } from '../words/use-words.js';

type Disagreement = NonNullable<IndicatorPageQuery['disagreements']>['nodes'][number];

/** What one of several publishers said of a place and a period. */
interface Said {
  readonly disagreement: Disagreement;
  readonly observation: Disagreement['observations'][number];
}

/** Where publishers state different values of one place and period, the country or any other, and what each said. */
export function DisagreementsPanel({ asked }: { readonly asked: Asked<IndicatorPageQuery> }): ReactNode {
  const { say, number, day } = useWords();
  const { indicator, disagreements } = asked.data ?? {};
  const nodes = disagreements?.nodes ?? [];
  const rows = nodes.flatMap((disagreement) =>
    disagreement.observations.map((observation): Said => ({ disagreement, observation })),
  );
  const columns: readonly DataColumn<Said>[] = [
    {
      id: 'place',
      name: say('column.unit'),
      isShort: true,
      value: ({ disagreement }) => nameOf(disagreement),
      cell: ({ disagreement }) => <Place disagreement={disagreement} />,
    },
    {
      id: 'period',
      name: say('column.period'),
      isShort: true,
      value: ({ disagreement }) => disagreement.period,
      cell: ({ disagreement }) => disagreement.period,
    },
    {
      id: 'publisher',
      name: say('column.publisher'),
      value: ({ observation }) => observation.publisher,
      cell: ({ observation }) => observation.publisher,
    },
    {
      id: 'value',
      name: say('column.value'),
      isNumber: true,
      value: ({ observation }) => observation.value,
      cell: ({ disagreement, observation: { value, provenance, publisher, publishedOn } }) => {
        const label = [indicator?.name, nameOf(disagreement)].filter(Boolean).join(', ');
        const written = [number(value), indicator?.measure?.symbol].filter(Boolean).join(' ');
        const { period } = disagreement;
        return (
          <Figure details={{ label, value: written, origin: provenance, publisher, publishedOn, period }} />
        );
      },
    },
    {
      id: 'publishedOn',
      name: say('column.publishedOn'),
      isShort: true,
      value: ({ observation }) => observation.publishedOn,
      cell: ({ observation }) => day(observation.publishedOn),
    },
    {
      id: 'document',
      name: say('column.document'),
      value: ({ observation }) => observation.provenance.source?.title ?? null,
      cell: ({ observation: { provenance } }) =>
        provenance.source && (
          <Link to={{ view: 'source', source: provenance.source.id }}>{provenance.source.title}</Link>
        ),
    },
  ];
  const title = say('indicator.disagreements');
  return (
    <Panel
      title={title}
      asked={asked}
      table={tableOf(columns, rows, ({ observation }) => observation.provenance.synthetic)}
      sentence={say('indicator.disagreements.sentence', { count: nodes.length })}
      empty={rows.length === 0 ? say('indicator.disagreements.none') : undefined}
    >
      <SmallTable label={title} columns={columns} rows={rows} keyOf={({ observation }) => observation.id} />
    </Panel>
  );
}

function nameOf({ unit, region }: Disagreement): string | null {
  return unit?.name ?? region?.name ?? null;
}

function Place({ disagreement }: { readonly disagreement: Disagreement }): ReactNode {
  const { unit } = disagreement;
  if (unit?.level !== 'PROVINCE') return nameOf(disagreement);
  return <Link to={{ view: 'province', place: unit.unitId }}>{unit.name}</Link>;
}
