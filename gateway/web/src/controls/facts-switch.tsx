import type { ReactNode } from 'react';
import { useNavigation } from '../app/use-address.js';
import { useWords } from '../words/use-words.js';

/** Leaves out everywhere what the generator made. */
export function FactsSwitch(): ReactNode {
  const { address, go } = useNavigation();
  const { say } = useWords();
  return (
    <label className="switch" title={say('facts.help')}>
      <input
        type="checkbox"
        role="switch"
        aria-checked={address.facts}
        checked={address.facts}
        onChange={(event) => go({ facts: event.target.checked })}
      />
      {say('facts.label')}
    </label>
  );
}
