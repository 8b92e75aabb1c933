import type { ProvinceSummaryQuery } from '@ntp-graph/client';
import type { ReactNode } from 'react';
import { Figure } from '../figure/figure.js';
import { moneyFigure } from '../figure/money-figure.js';
import type { Asked } from '../graph/use-answer.js';
import { Panel } from '../panel/panel.js';
import { ScrollBox } from '../panel/scroll-box.js';
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
  const { say, share } = words;
  const columns = [
    say('column.programme'),
    ...amounts.map((amount) => say(`column.${amount}`)),
    say('column.denominator'),
    say('column.rate'),
  ];
  return (
    <Panel
      title={say('province.money', { year: String(year) })}
      asked={asked}
      empty={
        asked.data && groups.length === 0 ? say('province.money.none', { year: String(year) }) : undefined
      }
      table={{
        columns,
        synthetic: groups.map(({ provenance }) => provenance.synthetic),
        rows: groups.map((group) => [
          group.programme?.name ?? null,
          ...amounts.map((amount) => group[amount]),
          group.disbursementRate?.denominator.amount ?? null,
          group.disbursementRate?.value ?? null,
        ]),
      }}
    >
      <ScrollBox label={say('province.money', { year: String(year) })}>
        <table>
          <thead>
            <tr>
              {columns.map((column, index) => (
                <th key={column} scope="col" className={index > 0 ? 'is-number' : undefined}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => {
              const { programme, disbursementRate } = group;
              const name = programme?.name ?? say('unknown');
              return (
                <tr key={programme?.code ?? name}>
                  <th scope="row">{name}</th>
                  {amounts.map((amount) => (
                    <td key={amount} className="is-number">
                      <Figure
                        details={moneyFigure(
                          words,
                          `${name}: ${say(`column.${amount}`)}`,
                          group[amount],
                          group.provenance,
                        )}
                      />
                    </td>
                  ))}
                  <td className="is-number">
                    <Figure
                      details={moneyFigure(
                        words,
                        `${name}: ${say('column.denominator')}`,
                        disbursementRate?.denominator.amount ?? null,
                        group.provenance,
                      )}
                    />
                  </td>
                  <td className="is-number">
                    <Figure
                      details={
                        disbursementRate?.value == null
                          ? null
                          : { label: name, value: share(disbursementRate.value), origin: group.provenance }
                      }
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollBox>
    </Panel>
  );
}
