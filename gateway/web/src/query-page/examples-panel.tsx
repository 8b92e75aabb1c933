import { type ReactNode, useId } from 'react';
import { useWords } from '../words/use-words.js';
import { ExampleButton } from './example-button.js';
import { examplesByTask, tasks } from './examples-by-task.js';
import { readyOperations } from './ready-operations.js';
import { useOpenExample } from './use-open-example.js';

const grouped = examplesByTask(readyOperations);

/** The ready operations by what one may want to do; each opens in the editor with its variables. */
export function ExamplesPanel(): ReactNode {
  const headingId = useId();
  const openExample = useOpenExample();
  const { say, language } = useWords();
  return (
    <section className="examples" aria-labelledby={headingId}>
      <h2 id={headingId} className="examples-heading">
        {say('query.examples')}
      </h2>
      <p className="examples-help">{say('query.examples.help')}</p>
      {grouped.map(([task, examples]) => (
        <section key={task} aria-labelledby={`${headingId}-${task}`}>
          <h3 id={`${headingId}-${task}`} className="examples-task">
            {tasks[task][language]}
          </h3>
          <ul className="examples-list">
            {examples.map((example) => (
              <li key={example.fileName}>
                <ExampleButton example={example} onOpen={openExample} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
