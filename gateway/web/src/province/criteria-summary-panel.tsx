import type { ProvinceSummaryQuery } from '@ntp-graph/client';
import type { ReactNode } from 'react';
import { Figure } from '../figure/figure.js';
import type { Asked } from '../graph/use-answer.js';
import { Panel } from '../panel/panel.js';
import { useWords } from '../words/use-words.js';

type Summary = NonNullable<NonNullable<ProvinceSummaryQuery['unit']>['criteriaSummary']>[number];

interface CriteriaSummaryPanelProps {
  readonly asked: Asked<unknown>;
  readonly summaries: readonly Summary[];
  readonly year: number;
}

const parts = ['met', 'basicallyMet', 'notMet', 'notAssessed'] as const;

/** How many communes meet each criterion of health, and of how many that is known. */
export function CriteriaSummaryPanel({ asked, summaries, year }: CriteriaSummaryPanelProps): ReactNode {
  const { say, number } = useWords();
  const ofHealth = summaries.filter(({ criterion, count }) => criterion.healthRelated !== 'NO' && count > 0);
  const first = ofHealth[0];
  return (
    <Panel
      title={say('province.summary', { year: String(year) })}
      asked={asked}
      empty={asked.data && !first ? say('province.summary.none', { year: String(year) }) : undefined}
      sentence={
        first &&
        say('province.summary.sentence', {
          assessed: number(first.assessed),
          inForce: number(first.coverage.inForce),
          notJudged: number(first.coverage.notJudged),
          year: String(year),
        })
      }
      table={{
        columns: [
          say('column.criterion'),
          say('column.assessed'),
          ...parts.map((part) => say(`column.${part}`)),
          say('column.share'),
        ],
        synthetic: ofHealth.map(({ provenance }) => provenance.synthetic),
        rows: ofHealth.map((each) => [
          `${each.criterion.number} ${each.criterion.name}`,
          each.assessed,
          ...parts.map((part) => each[part]),
          each.share,
        ]),
      }}
    >
      <table className="summary">
        <thead>
          <tr>
            <th scope="col">{say('column.criterion')}</th>
            <th scope="col">
              <span className="visually-hidden">{say('column.status')}</span>
              <ul className="status-legend">
                {parts.map((part) => (
                  <li key={part}>
                    <span className={`swatch part-${part}`} aria-hidden="true" />
                    {say(`column.${part}`)}
                  </li>
                ))}
              </ul>
            </th>
            <th scope="col" className="is-number">
              {say('column.share')}
            </th>
          </tr>
        </thead>
        <tbody>
          {ofHealth.map((summary) => (
            <SummaryRow key={summary.criterion.id} summary={summary} />
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

function SummaryRow({ summary }: { readonly summary: Summary }): ReactNode {
  const words = useWords();
  const { say, number, share } = words;
  const { criterion, assessed, met } = summary;
  const known = summary.share !== null;
  const value = known
    ? `${share(summary.share)} (${number(met)}/${number(assessed)})`
    : say('country.unknown.share', { low: share(summary.shareAtLeast), high: share(summary.shareAtMost) });
  const label = parts.map((part) => `${say(`column.${part}`)}: ${number(summary[part])}`).join(', ');
  const total = parts.reduce((sum, part) => sum + summary[part], 0);
  return (
    <tr>
      <th scope="row" className={criterion.parent ? 'is-part' : undefined}>
        {criterion.number} {criterion.name}
      </th>
      <td>
        <div className="stack" role="img" aria-label={label}>
          {parts.map((part) => (
            <span
              key={part}
              className={`part-${part}`}
              style={{ width: `${(summary[part] / Math.max(total, 1)) * 100}%` }}
              title={`${say(`column.${part}`)}: ${number(summary[part])}`}
            >
              {summary[part] / total > 0.06 ? number(summary[part]) : ''}
            </span>
          ))}
        </div>
      </td>
      <td className="is-number">
        <Figure
          details={{
            label: `${criterion.number} ${criterion.name}`,
            value,
            origin: summary.provenance,
            note: label,
          }}
        />
      </td>
    </tr>
  );
}
