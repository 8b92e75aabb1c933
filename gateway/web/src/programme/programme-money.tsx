import type { ProgrammePageQuery } from '@ntp-graph/client';
import type { ReactNode } from 'react';
import { Link } from '../app/use-address.js';
import { Figure } from '../figure/figure.js';
import { moneyFigure } from '../figure/money-figure.js';
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
  const { say, share } = words;
  const columns: readonly DataColumn<Group>[] = [
    {
      id: 'year',
      name: say('column.year'),
      value: ({ planYear }) => String(planYear),
      cell: ({ planYear }) => (
        <Link to={{ view: 'country', show: 'disbursement', year: planYear }}>{planYear}</Link>
      ),
    },
    ...amounts.map(
      (id): DataColumn<Group> => ({
        id,
        name: say(`column.${id}`),
        isNumber: true,
        value: (group) => group[id],
        cell(group) {
          const label = `${group.planYear}: ${say(`column.${id}`)}`;
          return <Figure details={moneyFigure(words, label, group[id], group.provenance)} />;
        },
      }),
    ),
    {
      id: 'denominator',
      name: say('column.denominator'),
      isNumber: true,
      value: ({ disbursementRate }) => disbursementRate?.denominator.amount ?? null,
      cell({ planYear, disbursementRate, provenance }) {
        const label = `${planYear}: ${say('column.denominator')}`;
        const amount = disbursementRate?.denominator.amount ?? null;
        return <Figure details={moneyFigure(words, label, amount, provenance)} />;
      },
    },
    {
      id: 'rate',
      name: say('column.rate'),
      isNumber: true,
      value: ({ disbursementRate }) => disbursementRate?.value ?? null,
      cell({ planYear, disbursementRate, provenance }) {
        const value = disbursementRate?.value ?? null;
        return (
          <Figure
            details={
              value === null ? null : { label: String(planYear), value: share(value), origin: provenance }
            }
          />
        );
      },
    },
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
