import type { ReactNode } from 'react';
import { useNavigation } from '../app/use-address.js';
import { useChoices } from '../country/use-choices.js';
import { useWords } from '../words/use-words.js';
import { Select } from './select.js';

interface IndicatorSelectProps {
  /** Codes to choose from; all by default. */
  readonly codes?: readonly string[];
}

/** An indicator, by its name. */
export function IndicatorSelect({ codes }: IndicatorSelectProps): ReactNode {
  const { address, go } = useNavigation();
  const { say, language } = useWords();
  const { asked } = useChoices();
  const options = (asked.data?.indicators ?? [])
    .filter(({ code }) => codes === undefined || codes.includes(code))
    .map(({ code, name }) => ({ value: code, label: name }))
    .toSorted((one, other) => one.label.localeCompare(other.label, language));
  return (
    <Select
      className="is-grow"
      label={say('indicator.label')}
      value={address.indicator}
      options={options}
      onChange={(indicator) => go({ indicator })}
    />
  );
}
