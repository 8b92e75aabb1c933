import type { ProvinceSummaryQuery } from '@ntp-graph/client';
import type { ReactNode } from 'react';
import { moneyColumns } from '../figure/money-columns.js';
import type { Asked } from '../graph/use-answer.js';
import { Panel } from '../panel/panel.js';
import { type DataColumn, tableOf } from '../table/data-column.js';
import { SmallTable } from '../table/small-table.js';
import { useWords } from '../words/use-words.js';

type Group = NonNullable<NonNullable<ProvinceSummaryQuery['unit']>['funding']>[number];

interface MoneyPanelProps {
  readonly asked: Asked<unknown>;
  readonly groups: readonly Group[];
  readonly year: number;
}

const amounts = ['planned', 'allocated', 'carriedOver', 'disbursed'] as const;

/** The money of a plan year by programme; a rate with what it is out of. */
export function MoneyPanel({ asked, groups, year }: MoneyPanelProps): ReactNode {
  const words = useWords();
  const { say } = words;
  const nameOf = ({ programme }: Group) => programme?.name ?? say('unknown');
  const columns: readonly DataColumn<Group>[] = [
    { id: 'programme', name: say('column.programme'), value: nameOf, cell: nameOf },
    ...moneyColumns(words, amounts, nameOf),
  ];
  const title = say('province.money', { year: String(year) });
  return (
    <Panel
      title={title}
      asked={asked}
      empty={
        asked.data && groups.length === 0 ? say('province.money.none', { year: String(year) }) : undefined
      }
      table={tableOf(columns, groups, ({ provenance }) => provenance.synthetic)}
    >
      <SmallTable label={title} columns={columns} rows={groups} keyOf={nameOf} />
    </Panel>
  );
}
