import type { ReactNode } from 'react';
import { useNavigation } from '../app/use-address.js';
import { ScrollBox } from '../panel/scroll-box.js';
import { placeName } from '../words/place-name.js';
import { useWords } from '../words/use-words.js';
import type { Lineage, LineageNode } from './lineage.js';

const box = { width: 190, height: 34, gapX: 90, gapY: 12 };

function placeOf({ column, row }: LineageNode): { x: number; y: number } {
  return { x: column * (box.width + box.gapX) + 1, y: row * (box.height + box.gapY) + 1 };
}

interface LineageDrawingProps {
  readonly lineage: Lineage;
  readonly label: string;
}

/** Places as boxes from what was to what became of it; a part of a place that went elsewhere is a dashed line. */
export function LineageDrawing({ lineage, label }: LineageDrawingProps): ReactNode {
  const { linkTo, go } = useNavigation();
  const { language } = useWords();
  const { nodes, links } = lineage;
  const placed = new Map(nodes.map((node) => [node.unitId, placeOf(node)]));
  const columns = Math.max(...nodes.map(({ column }) => column)) + 1;
  const rows = Math.max(...nodes.map(({ row }) => row)) + 1;
  const width = columns * box.width + (columns - 1) * box.gapX + 2;
  const height = rows * (box.height + box.gapY) - box.gapY + 2;
  return (
    <ScrollBox className="lineage" label={label}>
      <svg className="drawing" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        <title>{label}</title>
        {links.map(({ from, to, relation }) => {
          const start = placed.get(from);
          const end = placed.get(to);
          if (!start || !end) return null;
          const y1 = start.y + box.height / 2;
          const y2 = end.y + box.height / 2;
          const x1 = start.x + box.width;
          const middle = (x1 + end.x) / 2;
          return (
            <path
              key={`${from} ${to}`}
              className={relation === 'PARTIAL' ? 'lineage-link is-partial' : 'lineage-link'}
              d={`M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${end.x} ${y2}`}
            />
          );
        })}
        {nodes.map((node) => {
          const { x, y } = placeOf(node);
          const to = { view: 'commune', place: node.unitId } as const;
          return (
            <a
              key={node.unitId}
              href={linkTo(to)}
              className={node.isOwn ? 'lineage-node is-own' : 'lineage-node'}
              onClick={(event) => {
                event.preventDefault();
                go(to);
              }}
            >
              <rect x={x} y={y} width={box.width} height={box.height} rx="6" />
              <text x={x + box.width / 2} y={y + box.height / 2 + 5}>
                {placeName(language, node)}
              </text>
            </a>
          );
        })}
      </svg>
    </ScrollBox>
  );
}
