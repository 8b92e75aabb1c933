import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.js';

/** What this is, in a heading and a sentence. */
export function Intro(): ReactNode {
  const { say } = useWords();
  return (
    <div className="intro">
      <h1>{say('app.heading')}</h1>
      <p className="purpose">{say('app.purpose')}</p>
    </div>
  );
}
