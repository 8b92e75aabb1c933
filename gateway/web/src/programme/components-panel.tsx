import type { ProgrammePageQuery } from '@ntp-graph/client';
import type { ReactNode } from 'react';
import { Figure } from '../figure/figure.js';
import type { Asked } from '../graph/use-answer.js';
import { Panel } from '../panel/panel.js';
import { type DataColumn, tableOf } from '../table/data-column.js';
import { SmallTable } from '../table/small-table.js';
import { useWords } from '../words/use-words.js';

type Component = NonNullable<ProgrammePageQuery['programme']>['components'][number];

interface ComponentsPanelProps {
  readonly asked: Asked<unknown>;
  readonly components: readonly Component[];
}

/** The components of a programme that health answers for. */
export function ComponentsPanel({ asked, components }: ComponentsPanelProps): ReactNode {
  const { say } = useWords();
  const columns: readonly DataColumn<Component>[] = [
    {
      id: 'number',
      name: say('column.component'),
      isShort: true,
      value: ({ number }) => number,
      cell: ({ number, name, provenance }) => (
        <Figure details={{ label: name, value: number, origin: provenance }} />
      ),
    },
    { id: 'name', name: say('column.title'), value: ({ name }) => name, cell: ({ name }) => name },
    {
      id: 'lead',
      name: say('programme.lead'),
      value: ({ healthLead }) => healthLead,
      cell: ({ healthLead }) => healthLead,
    },
  ];
  const title = say('programme.components');
  return (
    <Panel
      title={title}
      asked={asked}
      table={tableOf(columns, components, ({ provenance }) => provenance.synthetic)}
      empty={components.length === 0 ? say('programme.components.none') : undefined}
    >
      <SmallTable label={title} columns={columns} rows={components} keyOf={({ id }) => id} />
    </Panel>
  );
}
