import type { ReactNode } from 'react';

interface AreaSignProps {
  readonly className: string;
  readonly isHatched?: boolean;
}

/** The sign of an area in a legend. It is drawn as the area itself is, so that a picture of the panel has it too. */
export function AreaSign({ className, isHatched }: AreaSignProps): ReactNode {
  const area = { x: 0.5, y: 0.5, width: 25, height: 15, rx: 3 };
  return (
    <svg className={`sign ${className}`} viewBox="0 0 26 16" aria-hidden="true">
      <rect {...area} className="sign-area" />
      {isHatched && <rect {...area} className="hatched" />}
    </svg>
  );
}

/** The sign of a line in a legend. */
export function LineSign({ className }: { readonly className: string }): ReactNode {
  return (
    <svg className={`sign ${className}`} viewBox="0 0 26 16" aria-hidden="true">
      <line x1="0" y1="8" x2="26" y2="8" />
    </svg>
  );
}
