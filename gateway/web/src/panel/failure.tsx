import type { ReactNode } from 'react';
import type { AskFailure } from '../graph/ask.js';
import { useWords } from '../words/use-words.js';

/** Why there is nothing to see, what to do, and a way to try again. */
export function Failure(props: { readonly failure: AskFailure; readonly again: () => void }): ReactNode {
  const { say } = useWords();
  const { failure, again } = props;
  return (
    <div className="failure" role="alert">
      <p>{say(`failure.${failure.kind}`, { message: failure.message })}</p>
      <button type="button" onClick={again}>
        {say('failure.again')}
      </button>
    </div>
  );
}
