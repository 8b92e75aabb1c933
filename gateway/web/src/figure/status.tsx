import type { CriterionStatusValue } from '@ntp-graph/client';
import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.js';
import type { FigureDetails } from './origin.js';
import { useShowSource } from './source-dialog.js';

const signs: Readonly<Record<CriterionStatusValue, string>> = {
  MET: '✓',
  BASICALLY_MET: '◐',
  NOT_MET: '✕',
  NOT_ASSESSED: '–',
  NOT_APPLICABLE: '·',
};

interface StatusProps {
  readonly status: CriterionStatusValue;
  /** Where it comes from; without it the status is shown alone. */
  readonly details?: FigureDetails;
}

/** A verdict, by sign, word and colour; it opens where it comes from. */
export function Status({ status, details }: StatusProps): ReactNode {
  const { say } = useWords();
  const showSource = useShowSource();
  const word = say(`status.${status}`);
  const content = (
    <>
      <span aria-hidden="true">{signs[status]}</span> {word}
      {details?.origin?.synthetic && <span className="synthetic-sign">{say('synthetic.sign')}</span>}
    </>
  );
  if (!details) return <span className={`status is-${status}`}>{content}</span>;
  return (
    <button
      type="button"
      className={`status figure is-${status}`}
      aria-label={say(details.origin?.synthetic ? 'figure.openSynthetic' : 'figure.open', { value: word })}
      onClick={() => showSource(details)}
    >
      {content}
    </button>
  );
}
