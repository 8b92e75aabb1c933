import { useGraphiQL } from '@graphiql/react';
import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.js';
import { titleOf } from './examples-by-task.js';
import type { ReadyOperation } from './ready-operation.js';

interface ExampleButtonProps {
  readonly example: ReadyOperation;
  readonly onOpen: (example: ReadyOperation) => void;
}

/** One example of the list; the one that the active tab holds is marked as current. */
export function ExampleButton({ example, onOpen }: ExampleButtonProps): ReactNode {
  const current = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.query === example.query);
  const { language } = useWords();
  return (
    <button
      type="button"
      className="example-button"
      aria-current={current ? 'true' : undefined}
      onClick={() => onOpen(example)}
    >
      <span className="example-title">{titleOf(example, language)}</span>
      {language === 'en' && example.note !== '' && <span className="example-note">{example.note}</span>}
    </button>
  );
}
