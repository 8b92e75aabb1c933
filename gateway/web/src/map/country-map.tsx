import { memo, type PointerEvent, type ReactNode } from 'react';
import { useNavigation } from '../app/use-address.js';
import type { ProvinceValue } from '../country/province-value.js';
import { useWords } from '../words/use-words.js';
import type { ColourScale } from './colour-scale.js';
import { allShapes, isArchipelago, type Shape } from './province-shapes.js';

interface CountryMapProps {
  readonly provinces: readonly ProvinceValue[];
  readonly scale: ColourScale | null;
  /** The province that is pointed at, here or in the ranking. */
  readonly pointedAt: string | null;
  readonly onPoint: (unitId: string | null) => void;
  readonly label: string;
}

const archipelagoLabels = { hoangsa: { x: 660, y: 355 }, truongsa: { x: 655, y: 612 } } as const;

/** The provinces of a day, coloured by their values, hatched where synthetic; the two archipelagos where they lie. */
export function CountryMap(props: CountryMapProps): ReactNode {
  const { provinces, scale, pointedAt, onPoint, label } = props;
  function point(event: PointerEvent<SVGSVGElement>): void {
    onPoint((event.target as Element).closest('[data-unit]')?.getAttribute('data-unit') ?? null);
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: it groups links, and no fields of a form.
    <svg
      className="map drawing"
      viewBox="0 0 850 905"
      role="group"
      aria-label={label}
      onPointerOver={point}
      onPointerLeave={() => onPoint(null)}
    >
      <Shapes />
      {provinces.map((province) => (
        <Province key={province.unitId} province={province} scale={scale} />
      ))}
      {provinces.map((province) => (
        <Archipelago key={province.unitId} province={province} />
      ))}
      <Outline shapes={provinces.find(({ unitId }) => unitId === pointedAt)?.shapes ?? []} />
    </svg>
  );
}

/** The outlines, drawn once each and used by reference: their paths are most of the weight of the page. */
const Shapes = memo(function Shapes() {
  return (
    <defs>
      {allShapes.map(({ id, path }) => (
        <path key={id} id={`shape-${id}`} d={path} />
      ))}
      <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line x1="0" y1="0" x2="0" y2="6" className="hatch-line" />
      </pattern>
      <pattern id="empty" width="7" height="7" patternUnits="userSpaceOnUse">
        <rect width="7" height="7" className="empty-paper" />
        <circle cx="2" cy="2" r="1" className="empty-dot" />
      </pattern>
    </defs>
  );
});

interface ProvinceProps {
  readonly province: ProvinceValue;
  readonly scale: ColourScale | null;
}

function Province({ province, scale }: ProvinceProps): ReactNode {
  const { linkTo, go } = useNavigation();
  const { unitId, name, shapes, value, text, isSynthetic } = province;
  const colour = value === null || scale === null ? 'scale-none' : `scale-${scale.classOf(value)}`;
  const to = { view: 'province', place: unitId } as const;
  return (
    <a
      href={linkTo(to)}
      tabIndex={-1}
      className={`province ${colour}`}
      data-unit={unitId}
      aria-label={`${name}: ${text}`}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        go(to);
      }}
    >
      {shapes.map(({ id }) => (
        <use key={id} href={`#shape-${id}`} className="border" />
      ))}
      {shapes.map((shape) => (
        <use
          key={shape.id}
          href={`#shape-${shape.id}`}
          className={isArchipelago(shape) ? 'area islands' : 'area'}
        />
      ))}
      {isSynthetic && shapes.map(({ id }) => <use key={id} href={`#shape-${id}`} className="hatched" />)}
    </a>
  );
}

/** The name of an archipelago, with the province that it belongs to on this day. */
function Archipelago({ province }: { readonly province: ProvinceValue }): ReactNode {
  const { say } = useWords();
  return province.shapes.filter(isArchipelago).map(({ id }) => {
    const { x, y } = archipelagoLabels[id as keyof typeof archipelagoLabels];
    const [name, ...of] = say(`map.${id}` as 'map.hoangsa', { province: province.name }).split(',');
    return (
      <text key={id} x={x} y={y} className="map-label">
        <tspan x={x}>{name}</tspan>
        <tspan x={x} dy="1.25em">
          ({of.join(',').trim()})
        </tspan>
      </text>
    );
  });
}

function Outline({ shapes }: { readonly shapes: readonly Shape[] }): ReactNode {
  return shapes.map(({ id }) => <use key={id} href={`#shape-${id}`} className="pointed-at" />);
}
