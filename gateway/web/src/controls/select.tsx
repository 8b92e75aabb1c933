import { type ReactNode, useId } from 'react';

interface Option {
  readonly value: string;
  readonly label: string;
  /** The heading under which it stands; none: at the top. */
  readonly group?: string;
}

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
  readonly className?: string;
}

/** A choice of one of several, with its name above it. */
export function Select({ label, value, options, onChange, className }: SelectProps): ReactNode {
  const id = useId();
  const groups = Map.groupBy(options, ({ group }) => group);
  // What the address names stays chosen while the list is on its way, or lacks it.
  const isListed = options.some((option) => option.value === value);
  return (
    <div className={`field ${className ?? ''}`}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {!isListed && <option value={value}>{value}</option>}
        {[...groups].map(([group, members]) => {
          const items = members.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ));
          return group === undefined ? (
            items
          ) : (
            <optgroup key={group} label={group}>
              {items}
            </optgroup>
          );
        })}
      </select>
    </div>
  );
}
