import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.js';
import type { FigureDetails } from './origin.js';
import { useShowSource } from './source-dialog.js';

/** From how many characters on a value is broken into lines, as thresholds of many regions are. */
const longValue = 32;

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
  const isLong = details.value.length >= longValue;
  const classes = ['figure', isSynthetic && 'is-synthetic', isLong && 'is-long'];
  return (
    <button
      type="button"
      className={classes.filter(Boolean).join(' ')}
      aria-label={say(isSynthetic ? 'figure.openSynthetic' : 'figure.open', { value: details.value })}
      onClick={() => showSource(details)}
    >
      {details.value}
      {isSynthetic && <span className="synthetic-sign">{say('synthetic.sign')}</span>}
    </button>
  );
}
