import { type AdministrativeLevel, UnitMoneyDocument, type UnitMoneyQuery } from '@ntp-graph/client';
import { lazy, type ReactNode, useMemo } from 'react';
import { useNavigation } from '../app/use-address.js';
import type { MoneyByDay } from '../chart/money-chart.js';
import { WhenNear } from '../chart/when-near.js';
import { moneyFigure } from '../figure/money-figure.js';
import { useAnswer } from '../graph/use-answer.js';
import { LineSign } from '../panel/legend-sign.js';
import { Panel } from '../panel/panel.js';
import type { MessageKey } from '../words/en.js';
import { useWords } from '../words/use-words.js';

const MoneyChart = lazy(async () => ({ default: (await import('../chart/money-chart.js')).MoneyChart }));

type Row = NonNullable<NonNullable<UnitMoneyQuery['unit']>['cumulativeFunding']>[number];

interface MoneyOverTimeProps {
  readonly id: string;
  readonly year: number;
  readonly level: AdministrativeLevel;
  /** Whether the money of predecessors belongs to it. */
  readonly isMerged: boolean;
}

function monthOf(row: Row): MoneyByDay {
  return {
    programme: row.programme?.name ?? '',
    day: new Date(`${row.asOf}T00:00:00Z`),
    available: row.disbursementRate.denominator.amount ?? row.allocatedToDate ?? 0,
    disbursed: row.disbursedToDate ?? 0,
    isSynthetic: row.provenance.synthetic,
  };
}

/** How the money of a plan year was disbursed, month by month, below what there was to disburse. */
export function MoneyOverTime({ id, year, level, isMerged }: MoneyOverTimeProps): ReactNode {
  const { address } = useNavigation();
  const words = useWords();
  const { say } = words;
  const asked = useAnswer(UnitMoneyDocument, {
    id,
    year,
    level,
    includePredecessors: isMerged,
    synthetic: address.facts ? false : undefined,
  });
  const rows = asked.data?.unit?.cumulativeFunding ?? [];
  const months = useMemo(() => rows.map(monthOf), [rows]);
  const title = say('province.money.time', { year: String(year) });
  return (
    <Panel
      title={title}
      asked={asked}
      isChart
      empty={asked.data && rows.length === 0 ? say('province.money.none', { year: String(year) }) : undefined}
      table={{
        columns: [
          say('column.programme'),
          say('column.month'),
          say('column.allocated'),
          say('column.denominator'),
          say('column.disbursed'),
        ],
        synthetic: rows.map(({ provenance }) => provenance.synthetic),
        rows: rows.map((row) => [
          row.programme?.name ?? null,
          row.asOf,
          row.allocatedToDate,
          row.disbursementRate.denominator.amount,
          row.disbursedToDate,
        ]),
        figures: rows.map((row) => {
          const figure = (column: MessageKey, amount: number | null) =>
            moneyFigure(
              words,
              `${row.programme?.name ?? ''}: ${say(column)}`,
              amount,
              row.provenance,
              row.asOf,
            );
          return [
            null,
            null,
            figure('column.allocated', row.allocatedToDate),
            figure('column.denominator', row.disbursementRate.denominator.amount),
            figure('column.disbursed', row.disbursedToDate),
          ];
        }),
      }}
    >
      <ul className="legend is-row">
        <li>
          <LineSign className="is-available" /> {say('column.denominator')}
        </li>
        <li>
          <LineSign className="is-disbursed" /> {say('column.disbursed')}
        </li>
        {months.some(({ isSynthetic }) => isSynthetic) && (
          <li>
            <LineSign className="is-dashed" /> {say('synthetic.sign')} {say('legend.synthetic')}
          </li>
        )}
      </ul>
      <Facets months={months} label={title} />
    </Panel>
  );
}

/** Each programme by itself: their amounts differ too much for one scale. */
function Facets({
  months,
  label,
}: {
  readonly months: readonly MoneyByDay[];
  readonly label: string;
}): ReactNode {
  return [...Map.groupBy(months, ({ programme }) => programme)].map(([programme, own]) => (
    <figure key={programme} className="facet">
      <figcaption>{programme}</figcaption>
      <WhenNear height={180}>
        <MoneyChart months={own} label={`${label}: ${programme}`} />
      </WhenNear>
    </figure>
  ));
}
