import { useEffect } from 'react';
import { useWords } from '../words/use-words.js';

/** Names the page in the browser's tab and history, and to who listens. */
export function useTitle(subject: string | undefined): void {
  const { say } = useWords();
  useEffect(() => {
    const title = subject ? `${subject} · ${say('app.title')}` : say('app.title');
    document.title = title;
    const spoken = document.getElementById('page-title');
    if (spoken && subject) spoken.textContent = title;
  }, [subject, say]);
}
