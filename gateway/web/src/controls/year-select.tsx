import type { ReactNode } from 'react';
import { yearOf } from '../app/address.js';
import { useNavigation } from '../app/use-address.js';
import { useChoices } from '../country/use-choices.js';
import { useWords } from '../words/use-words.js';
import { Select } from './select.js';

/** The year that figures are of: that of the programmes' phases. */
export function YearSelect(): ReactNode {
  const { address, go } = useNavigation();
  const { say } = useWords();
  const { years } = useChoices();
  return (
    <Select
      label={say('year.label')}
      value={String(yearOf(address))}
      options={years.map((year) => ({ value: String(year), label: String(year) }))}
      onChange={(year) => go({ year: Number(year) })}
    />
  );
}
