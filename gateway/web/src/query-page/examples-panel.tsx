import { type ReactNode, useId } from 'react';
import { ExampleButton } from './example-button.js';
import { readyOperations } from './ready-operations.js';
import { useOpenExample } from './use-open-example.js';

/** The list of ready operations; each opens in the editor with its variables. */
export function ExamplesPanel(): ReactNode {
  const headingId = useId();
  const openExample = useOpenExample();
  return (
    <section className="examples" aria-labelledby={headingId}>
      <h2 id={headingId} className="examples-heading">
        Examples
      </h2>
      <p className="examples-help">Choose one, then press Execute. Your own edits stay in their tab.</p>
      <ul className="examples-list">
        {readyOperations.map((example) => (
          <li key={example.fileName}>
            <ExampleButton example={example} onOpen={openExample} />
          </li>
        ))}
      </ul>
    </section>
  );
}
