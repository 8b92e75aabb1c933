import type { ReactNode } from 'react';
import { useNavigation } from '../app/use-address.js';
import { useChoices } from '../country/use-choices.js';
import { useWords } from '../words/use-words.js';
import { Select } from './select.js';

/** A set of criteria that judges communes, and has criteria of health. */
export function CriteriaSetSelect(): ReactNode {
  const { address, go } = useNavigation();
  const { say } = useWords();
  const { asked } = useChoices();
  const sets = (asked.data?.criteriaSets ?? []).filter(({ criteria }) => criteria.length > 0);
  return (
    <Select
      className="is-grow"
      label={say('set.label')}
      value={address.set}
      options={sets.map(({ code, name }) => ({ value: code, label: name }))}
      onChange={(set) => {
        const criterion = sets.find(({ code }) => code === set)?.criteria[0]?.number ?? address.criterion;
        go({ set, criterion });
      }}
    />
  );
}
