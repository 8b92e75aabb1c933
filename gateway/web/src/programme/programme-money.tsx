import type { ProgrammePageQuery } from '@ntp-graph/client';
import type { ReactNode } from 'react';
import { Link } from '../app/use-address.js';
import { moneyColumns } from '../figure/money-columns.js';
import type { Asked } from '../graph/use-answer.js';
import { Panel } from '../panel/panel.js';
import { type DataColumn, tableOf } from '../table/data-column.js';
import { SmallTable } from '../table/small-table.js';
import { useWords } from '../words/use-words.js';

type Group = NonNullable<NonNullable<ProgrammePageQuery['programme']>['funding']>[number];

interface ProgrammeMoneyProps {
  readonly asked: Asked<unknown>;
  readonly groups: readonly Group[];
}

const amounts = ['allocated', 'carriedOver', 'disbursed'] as const;

/** The money of a programme in all provinces, by plan year; a rate with what it is out of. */
export function ProgrammeMoney({ asked, groups }: ProgrammeMoneyProps): ReactNode {
  const words = useWords();
  const { say } = words;
  const columns: readonly DataColumn<Group>[] = [
    {
      id: 'year',
      name: say('column.year'),
      isShort: true,
      value: ({ planYear }) => String(planYear),
      cell: ({ planYear }) => (
        <Link to={{ view: 'country', show: 'disbursement', year: planYear }}>{planYear}</Link>
      ),
    },
    ...moneyColumns(words, amounts, ({ planYear }: Group) => String(planYear)),
  ];
  const title = say('programme.money');
  return (
    <Panel
      title={title}
      asked={asked}
      table={tableOf(columns, groups, ({ provenance }) => provenance.synthetic)}
      empty={groups.length === 0 ? say('commune.money.none') : undefined}
    >
      <SmallTable label={title} columns={columns} rows={groups} keyOf={({ planYear }) => String(planYear)} />
    </Panel>
  );
}
