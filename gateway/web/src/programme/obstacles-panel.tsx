import type { ProgrammePageQuery } from '@ntp-graph/client';
import type { ReactNode } from 'react';
import { useChoices } from '../country/use-choices.js';
import { Figure } from '../figure/figure.js';
import type { Asked } from '../graph/use-answer.js';
import { Panel } from '../panel/panel.js';
import { useWords } from '../words/use-words.js';

type Obstacle = NonNullable<ProgrammePageQuery['obstacles']>['nodes'][number];

interface ObstaclesPanelProps {
  readonly asked: Asked<unknown>;
  readonly obstacles: readonly Obstacle[];
}

/** What stands in the way, as documents tell of it, and what was ordered or proposed about it. */
export function ObstaclesPanel({ asked, obstacles }: ObstaclesPanelProps): ReactNode {
  const { say } = useWords();
  const { label } = useChoices();
  return (
    <Panel
      title={say('programme.obstacles')}
      asked={asked}
      empty={obstacles.length === 0 ? say('programme.obstacles.none') : undefined}
      table={{
        synthetic: obstacles.map(({ provenance }) => provenance.synthetic),
        columns: [
          say('column.kind'),
          say('column.description'),
          say('column.unit'),
          say('column.day'),
          say('column.status'),
          say('programme.resolved'),
          say('programme.ordered'),
          say('programme.proposed'),
        ],
        rows: obstacles.map((each) => [
          label('ObstacleCategory', each.category),
          each.description,
          each.unit?.name ?? null,
          each.raisedOn,
          label('ObstacleStatus', each.status),
          each.resolvedOn,
          each.directives.map(({ description }) => description).join(' '),
          each.proposals.map(({ description }) => description).join(' '),
        ]),
      }}
    >
      <ul className="verdicts">
        {obstacles.map((obstacle) => (
          <ObstacleItem key={obstacle.id} obstacle={obstacle} />
        ))}
      </ul>
    </Panel>
  );
}

function ObstacleItem({ obstacle }: { readonly obstacle: Obstacle }): ReactNode {
  const { say, day } = useWords();
  const { label } = useChoices();
  const { category, status, description, unit, programme, raisedOn, resolvedOn } = obstacle;
  const { directives, proposals, provenance } = obstacle;
  const isAlone = directives.length === 0 && proposals.length === 0;
  return (
    <li className="verdict">
      <h3>
        {label('ObstacleCategory', category)} · {label('ObstacleStatus', status)}
      </h3>
      <p>{description}</p>
      <p className="within">
        {unit && `${unit.name} · `}
        <Figure
          details={{ label: label('ObstacleCategory', category), value: day(raisedOn), origin: provenance }}
        />
        {resolvedOn && ` · ${say('programme.resolved')}: ${day(resolvedOn)}`}
        {!programme && ` · ${say('programme.obstacle.general')}`}
      </p>
      <dl className="facts">
        {directives.map((directive) => (
          <div key={directive.id} className="fact">
            <dt>{say('programme.ordered')}</dt>
            <dd>
              {directive.description} ({directive.issuedBy},{' '}
              <Figure
                details={{
                  label: say('programme.ordered'),
                  value: day(directive.issuedOn),
                  origin: directive.provenance,
                }}
              />
              )
            </dd>
          </div>
        ))}
        {proposals.map((proposal) => (
          <div key={proposal.id} className="fact">
            <dt>{say('programme.proposed')}</dt>
            <dd>
              {proposal.description} (
              <Figure
                details={{
                  label: say('programme.proposed'),
                  value: day(proposal.proposedOn),
                  origin: proposal.provenance,
                }}
              />
              )
            </dd>
          </div>
        ))}
        {isAlone && (
          <div className="fact">
            <dt>{say('programme.ordered')}</dt>
            <dd>{say('programme.nothing')}</dd>
          </div>
        )}
      </dl>
    </li>
  );
}
