import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.js';

/** What the signs mean everywhere, and whose the outlines of the map are. */
export function Footer(): ReactNode {
  const { say } = useWords();
  return (
    <footer className="site-foot">
      <p>{say('footer.synthetic')}</p>
      <p>{say('footer.map')}</p>
    </footer>
  );
}
