import { CommuneMoneyDocument, type CommuneMoneyQuery } from '@ntp-graph/client';
import type { ReactNode } from 'react';
import { useNavigation } from '../app/use-address.js';
import { type Choices, useChoices } from '../country/use-choices.js';
import { Figure } from '../figure/figure.js';
import { moneyColumns } from '../figure/money-columns.js';
import { type Asked, useAnswer } from '../graph/use-answer.js';
import { Panel } from '../panel/panel.js';
import { type DataColumn, tableOf } from '../table/data-column.js';
import { SmallTable } from '../table/small-table.js';
import { useWords, type Words } from '../words/use-words.js';
import { missingFirst, reportColumns } from './report-columns.js';

type Unit = NonNullable<CommuneMoneyQuery['unit']>;
type Group = NonNullable<Unit['funding']>[number];
type Registration = NonNullable<Unit['registrations']>[number];

/** What a commune was given and spent, for what it registered, and which reports it owed. */
export function CommuneMoney({ id }: { readonly id: string }): ReactNode {
  const { address } = useNavigation();
  const words = useWords();
  const choices = useChoices();
  const asked = useAnswer(CommuneMoneyDocument, { id, synthetic: address.facts ? false : undefined });
  const unit = asked.data?.unit;
  const shared = { asked, isKnown: unit != null };
  return (
    <>
      <ListPanel
        {...shared}
        title={words.say('commune.money')}
        empty={words.say('commune.money.none')}
        rows={unit?.funding ?? []}
        columns={fundingColumns(words)}
        keyOf={({ programme, planYear }) => `${programme?.code} ${planYear}`}
      />
      <ListPanel
        {...shared}
        title={words.say('commune.registrations')}
        empty={words.say('commune.registrations.none')}
        rows={unit?.registrations ?? []}
        columns={registrationColumns(words, choices)}
        keyOf={({ id: own }) => own}
      />
      <ListPanel
        {...shared}
        title={words.say('commune.reports')}
        empty={words.say('commune.reports.none')}
        rows={missingFirst(unit?.progressReports ?? [])}
        columns={reportColumns(words, choices)}
        keyOf={({ id: own }) => own}
      />
    </>
  );
}

interface ListPanelProps<Row> {
  readonly asked: Asked<unknown>;
  readonly isKnown: boolean;
  readonly title: string;
  readonly empty: string;
  readonly rows: readonly Row[];
  readonly columns: readonly DataColumn<Row>[];
  readonly keyOf: (row: Row) => string;
}

function ListPanel<Row extends { readonly provenance: { readonly synthetic: boolean } }>({
  asked,
  isKnown,
  title,
  empty,
  rows,
  columns,
  keyOf,
}: ListPanelProps<Row>): ReactNode {
  return (
    <Panel
      title={title}
      asked={asked}
      table={tableOf(columns, rows, ({ provenance }) => provenance.synthetic)}
      empty={isKnown && rows.length === 0 ? empty : undefined}
    >
      <SmallTable label={title} columns={columns} rows={rows} keyOf={keyOf} />
    </Panel>
  );
}

const amounts = ['planned', 'allocated', 'carriedOver', 'disbursed'] as const;

function fundingColumns(words: Words): readonly DataColumn<Group>[] {
  const { say } = words;
  return [
    {
      id: 'programme',
      name: say('column.programme'),
      value: ({ programme }) => programme?.name ?? null,
      cell: ({ programme }) => programme?.name,
    },
    {
      id: 'year',
      name: say('column.year'),
      isShort: true,
      value: ({ planYear }) => String(planYear),
      cell: ({ planYear }) => planYear,
    },
    ...moneyColumns(words, amounts, ({ programme }: Group) => programme?.name ?? ''),
  ];
}

function registrationColumns({ say, day }: Words, { label }: Choices): readonly DataColumn<Registration>[] {
  return [
    {
      id: 'target',
      name: say('column.target'),
      value: ({ target }) => label('RegistrationTarget', target),
      cell: ({ target }) => label('RegistrationTarget', target),
    },
    {
      id: 'year',
      name: say('column.year'),
      isShort: true,
      value: ({ year }) => String(year),
      cell: ({ year }) => year,
    },
    {
      id: 'stage',
      name: say('column.stage'),
      value: ({ stage }) => label('RegistrationStage', stage),
      cell: ({ stage, target, provenance }) => {
        const value = label('RegistrationStage', stage);
        return <Figure details={{ label: label('RegistrationTarget', target), value, origin: provenance }} />;
      },
    },
    {
      id: 'day',
      name: say('column.day'),
      isShort: true,
      value: ({ stages }) => stages.at(-1)?.on ?? null,
      cell: ({ stages }) => day(stages.at(-1)?.on),
    },
  ];
}
