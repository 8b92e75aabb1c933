import { useEffect } from 'react';
import { useWords } from '../words/use-words.js';

/** Names the page in the browser's tab and history. */
export function useTitle(subject: string | undefined): void {
  const { say } = useWords();
  useEffect(() => {
    document.title = subject ? `${subject} · ${say('app.title')}` : say('app.title');
  }, [subject, say]);
}
