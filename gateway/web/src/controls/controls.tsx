import type { ReactNode } from 'react';
import { DayControl } from './day-control.js';
import { FactsSwitch } from './facts-switch.js';
import { YearSelect } from './year-select.js';

interface ControlsProps {
  /** What else is chosen in this view. */
  readonly children: ReactNode;
  /** Whether what is shown differs from day to day; it does by default. */
  readonly hasDay?: boolean;
}

/** What a view is of: its own choices, the year of the figures, whether facts alone, and the day. */
export function Controls({ children, hasDay = true }: ControlsProps): ReactNode {
  return (
    <div className="controls">
      {children}
      <YearSelect />
      <FactsSwitch />
      {hasDay && <DayControl />}
    </div>
  );
}
