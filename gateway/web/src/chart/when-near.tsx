import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { ViewBoundary } from '../app/view-boundary.js';
import { useWords } from '../words/use-words.js';

interface WhenNearProps {
  /** Of what will be drawn: its place is kept free until then. */
  readonly height: number;
  readonly children: ReactNode;
}

/** Draws a chart once it comes near the screen: its library is as large as all the rest of a view. */
export function WhenNear({ height, children }: WhenNearProps): ReactNode {
  const { say } = useWords();
  const place = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    if (isNear || !place.current) return undefined;
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setNear(true),
      { rootMargin: '100px' },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [isNear]);
  return (
    <div ref={place} style={{ minHeight: height }}>
      <ViewBoundary>
        {isNear && <Suspense fallback={<p className="waiting">{say('app.loading')}</p>}>{children}</Suspense>}
      </ViewBoundary>
    </div>
  );
}
