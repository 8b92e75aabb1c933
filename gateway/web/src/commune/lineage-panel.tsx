import type { UnitHistoryQuery } from '@ntp-graph/client';
import type { ReactNode } from 'react';
import { useChoices } from '../country/use-choices.js';
import type { Asked } from '../graph/use-answer.js';
import { Panel } from '../panel/panel.js';
import { placeName } from '../words/place-name.js';
import { useWords } from '../words/use-words.js';
import { lineageOf } from './lineage.js';
import { LineageDrawing } from './lineage-drawing.js';

/** What a place was made of and became, drawn, and in words with the law. */
export function LineagePanel({ asked }: { readonly asked: Asked<UnitHistoryQuery> }): ReactNode {
  const { say, day, language } = useWords();
  const { label } = useChoices();
  const unit = asked.data?.unit;
  const lineage = unit ? lineageOf(unit) : { nodes: [], links: [] };
  const named = new Map(lineage.nodes.map((node) => [node.unitId, placeName(language, node)]));
  const title = say('commune.lineage');
  return (
    <Panel
      title={title}
      asked={asked}
      isChart
      empty={unit && lineage.links.length === 0 ? say('commune.lineage.none') : undefined}
      table={{
        columns: [
          say('place.madeOf'),
          say('place.became'),
          say('column.kind'),
          say('column.day'),
          say('column.law'),
        ],
        rows: lineage.links.map(({ from, to, relation, effectiveOn, law }) => [
          named.get(from) ?? from,
          named.get(to) ?? to,
          label('SuccessionRelation', relation),
          effectiveOn,
          law,
        ]),
      }}
    >
      <LineageDrawing lineage={lineage} label={title} />
      <ul className="captions">
        {lineage.links
          .filter(({ effectiveOn, law }) => effectiveOn && law)
          .map(({ from, to, effectiveOn, law }) => (
            <li key={`${from} ${to}`}>
              {say('commune.lineage.caption', {
                from: named.get(from) ?? from,
                to: named.get(to) ?? to,
                day: day(effectiveOn),
                law: law ?? '',
              })}
            </li>
          ))}
      </ul>
    </Panel>
  );
}
