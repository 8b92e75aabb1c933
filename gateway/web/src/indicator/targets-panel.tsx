import type { ReactNode } from 'react';
import { useChoices } from '../country/use-choices.js';
import { Figure } from '../figure/figure.js';
import { LawLink } from '../figure/law-link.js';
import type { FigureDetails, Origin } from '../figure/origin.js';
import { comparatorSign } from '../figure/write-threshold.js';
import type { Asked } from '../graph/use-answer.js';
import { Panel } from '../panel/panel.js';
import { type DataColumn, tableOf } from '../table/data-column.js';
import { SmallTable } from '../table/small-table.js';
import { useWords } from '../words/use-words.js';
import { indicatorColumn } from './indicator-column.js';

/** A target with what came of it. */
export interface ShownTarget {
  readonly id: string;
  readonly indicator: {
    readonly code: string;
    readonly name: string;
    readonly measure: { readonly symbol: string } | null;
  };
  readonly period: string;
  readonly comparator: string;
  readonly value: number;
  readonly assignedBy: string;
  readonly legalBasis: { readonly number: string } | null;
  readonly achievement: {
    readonly actual: number | null;
    readonly met: boolean | null;
    readonly observation: {
      readonly period: string;
      readonly publisher: string;
      readonly publishedOn: string | null;
      readonly provenance: Origin;
    };
  } | null;
  readonly provenance: Origin;
}

interface TargetsPanelProps {
  readonly asked: Asked<unknown>;
  readonly title: string;
  readonly empty: string;
  readonly targets: readonly ShownTarget[];
}

/** What was aimed at, by whom and by which law, and whether it was met. */
export function TargetsPanel({ asked, title, empty, targets }: TargetsPanelProps): ReactNode {
  const words = useWords();
  const { say, number } = words;
  const { label } = useChoices();
  const columns: readonly DataColumn<ShownTarget>[] = [
    indicatorColumn(words),
    {
      id: 'period',
      name: say('column.period'),
      isShort: true,
      value: ({ period }) => period,
      cell: ({ period }) => period,
    },
    {
      id: 'value',
      name: say('column.target'),
      isNumber: true,
      value: ({ value }) => value,
      cell: ({ indicator, comparator, value, period, provenance }) => (
        <Figure
          details={{
            label: indicator.name,
            value: [comparatorSign(comparator), number(value), indicator.measure?.symbol ?? '']
              .filter(Boolean)
              .join(' '),
            origin: provenance,
            period,
          }}
        />
      ),
    },
    {
      id: 'actual',
      name: say('column.actual'),
      isNumber: true,
      value: ({ achievement }) => achievement?.actual ?? null,
      cell: ({ indicator, achievement }) => (
        <Figure details={achievement && actualFigure(indicator, achievement, number(achievement.actual))} />
      ),
    },
    {
      id: 'met',
      name: say('column.status'),
      value: ({ achievement }) => metWord(achievement?.met, say),
      cell: ({ achievement }) => metWord(achievement?.met, say),
    },
    {
      id: 'assignedBy',
      name: say('column.assignedBy'),
      value: ({ assignedBy }) => label('AssigningAuthority', assignedBy),
      cell: ({ assignedBy }) => label('AssigningAuthority', assignedBy),
    },
    {
      id: 'law',
      name: say('column.law'),
      value: ({ legalBasis }) => legalBasis?.number ?? null,
      cell: ({ legalBasis, provenance }) =>
        legalBasis && <LawLink number={legalBasis.number} documents={[provenance.source]} />,
    },
  ];
  return (
    <Panel
      title={title}
      asked={asked}
      table={tableOf(columns, targets, isAnySynthetic)}
      empty={targets.length === 0 ? empty : undefined}
    >
      <SmallTable label={title} columns={columns} rows={targets} keyOf={({ id }) => id} />
    </Panel>
  );
}

function isAnySynthetic({ provenance, achievement }: ShownTarget): boolean {
  return provenance.synthetic || (achievement?.observation.provenance.synthetic ?? false);
}

/** What came of a target, with the source of the observation that says so. */
function actualFigure(
  { name, measure }: ShownTarget['indicator'],
  { actual, observation }: NonNullable<ShownTarget['achievement']>,
  written: string,
): FigureDetails | null {
  if (actual === null) return null;
  const { period, publisher, publishedOn, provenance } = observation;
  const value = [written, measure?.symbol].filter(Boolean).join(' ');
  return { label: name, value, origin: provenance, publisher, publishedOn, period };
}

function metWord(met: boolean | null | undefined, say: ReturnType<typeof useWords>['say']): string {
  if (met == null) return say('unknown');
  return say(met ? 'status.MET' : 'status.NOT_MET');
}
