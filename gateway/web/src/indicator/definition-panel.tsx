import type { IndicatorPageQuery } from '@ntp-graph/client';
import type { ReactNode } from 'react';
import type { Asked } from '../graph/use-answer.js';
import { Panel } from '../panel/panel.js';
import { useWords } from '../words/use-words.js';

type Indicator = NonNullable<IndicatorPageQuery['indicator']>;

interface DefinitionPanelProps {
  readonly asked: Asked<unknown>;
  readonly indicator: Indicator;
}

/** What an indicator counts, who publishes it, and where its series breaks. */
export function DefinitionPanel({ asked, indicator }: DefinitionPanelProps): ReactNode {
  const { say } = useWords();
  const facts = (
    [
      ['indicator.numerator', indicator.numerator],
      ['indicator.denominator', indicator.denominator],
      ['indicator.owner', indicator.dataOwner],
      ['indicator.frequency', indicator.frequency],
      ['indicator.defined', indicator.definitionSource],
      ['indicator.criteria', indicator.criteriaReferences.join(', ')],
      ['indicator.note', indicator.note],
    ] as const
  ).filter(([, value]) => value);
  const breaks = indicator.seriesBreaks.map(
    ({ period, description }) =>
      [say('legend.break'), [period, description].filter(Boolean).join(': ')] as const,
  );
  const rows = [...facts.map(([key, value]) => [say(key), value ?? ''] as const), ...breaks];
  return (
    <Panel
      title={say('indicator.definition')}
      asked={asked}
      sentence={`${say('indicator.better', { direction: indicator.direction })}${indicator.measure ? `, ${indicator.measure.name}` : ''}.`}
      table={{ columns: [say('column.title'), say('column.description')], rows }}
    >
      <dl className="facts">
        {rows.map(([name, value]) => (
          <div key={`${name} ${value}`} className="fact">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
