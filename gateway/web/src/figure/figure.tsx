import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.js';
import type { FigureDetails } from './origin.js';
import { useShowSource } from './source-dialog.js';

/** A number that says by a sign whether it is synthetic, and opens where it comes from; one that is unknown is a dash. */
export function Figure({ details }: { readonly details: FigureDetails | null }): ReactNode {
  const { say } = useWords();
  const showSource = useShowSource();
  if (details === null) {
    return (
      <span className="figure-none" title={say('unknown.word')}>
        {say('unknown')}
      </span>
    );
  }
  const isSynthetic = details.origin?.synthetic ?? false;
  return (
    <button
      type="button"
      className={isSynthetic ? 'figure is-synthetic' : 'figure'}
      aria-label={say(isSynthetic ? 'figure.openSynthetic' : 'figure.open', { value: details.value })}
      onClick={() => showSource(details)}
    >
      {details.value}
      {isSynthetic && <span className="synthetic-sign">{say('synthetic.sign')}</span>}
    </button>
  );
}
