import type { ReactNode, Ref } from 'react';

interface ScrollBoxProps {
  readonly label: string;
  readonly className?: string;
  readonly ref?: Ref<HTMLDivElement>;
  readonly children: ReactNode;
}

/** A place that scrolls by itself, and so has to be reached by the keyboard. */
export function ScrollBox({ label, className = 'table-scroll', ref, children }: ScrollBoxProps): ReactNode {
  return (
    // biome-ignore lint/a11y/useSemanticElements: it groups no fields of a form.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard.
    <div ref={ref} className={className} role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
