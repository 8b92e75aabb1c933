import type { ReactNode } from 'react';

/** A list with a mark of play, for the button of the examples. */
export function ExamplesIcon(): ReactNode {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.8" aria-hidden="true">
      <path d="M4 6h16M4 12h8M4 18h8" strokeLinecap="round" />
      <path d="M16 11.5v8l6-4z" fill="currentColor" strokeLinejoin="round" />
    </svg>
  );
}
