import type { ReactNode } from 'react';
import { useNavigation } from '../app/use-address.js';
import { useChoices } from '../country/use-choices.js';
import { useWords } from '../words/use-words.js';
import { Select } from './select.js';

/** One of the programmes; or all, where none has to be chosen. */
export function ProgrammeSelect({ chosen }: { readonly chosen?: string }): ReactNode {
  const { address, go } = useNavigation();
  const { say } = useWords();
  const { asked } = useChoices();
  const programmes = (asked.data?.programmes ?? []).map(({ code, name }) => ({ value: code, label: name }));
  return (
    <Select
      className="is-grow"
      label={say('programme.label')}
      value={chosen ?? address.programme ?? ''}
      options={chosen ? programmes : [{ value: '', label: say('programme.all') }, ...programmes]}
      onChange={(code) => go({ programme: code === '' ? null : code })}
    />
  );
}
