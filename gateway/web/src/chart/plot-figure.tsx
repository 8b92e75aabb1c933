import { type PlotOptions, plot } from '@observablehq/plot';
import { type ReactNode, useEffect, useRef, useState } from 'react';

interface PlotFigureProps {
  /** What is drawn at a width; made anew when it changes. */
  readonly options: (width: number) => PlotOptions;
  /** What one would see, for who cannot. */
  readonly label: string;
  readonly height: number;
}

/** A chart of Observable Plot as wide as its place, whose height is kept free before it is drawn. */
export function PlotFigure({ options, label, height }: PlotFigureProps): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!place.current) return undefined;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.floor(entry.contentRect.width)));
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (width === 0) return undefined;
    const drawn = plot({
      width,
      height,
      style: { background: 'none', fontFamily: 'inherit', overflow: 'visible' },
      ...options(width),
    });
    // Its marks are named by their kinds, which says nothing to a reader, and no group without a role may be named.
    for (const mark of drawn.querySelectorAll('g[aria-label]')) mark.removeAttribute('aria-label');
    drawn.setAttribute('role', 'img');
    drawn.setAttribute('aria-label', label);
    place.current?.append(drawn);
    return () => drawn.remove();
  }, [options, width, height, label]);
  return <div ref={place} className="drawing" style={{ minHeight: height }} />;
}
