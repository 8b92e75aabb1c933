import { type ReactNode, useEffect, useId, useRef } from 'react';
import { queryPageAddress } from '../graph/addresses.js';
import type { GraphRequest } from '../graph/request.js';
import { useWords } from '../words/use-words.js';
import { ScrollBox } from './scroll-box.js';

interface QueryDialogProps {
  readonly title: string;
  readonly request: GraphRequest;
  readonly close: () => void;
}

/** How a panel was asked for: the operation and its variables, as text. */
export function QueryDialog({ title, request, close }: QueryDialogProps): ReactNode {
  const { say } = useWords();
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="dialog is-wide" aria-labelledby={titleId} onClose={close}>
      <header className="dialog-head">
        <h2 id={titleId}>{title}</h2>
        <button type="button" className="quiet" onClick={() => dialog.current?.close()}>
          {say('panel.close')}
        </button>
      </header>
      <ScrollBox className="code" label={title}>
        <pre>{request.query}</pre>
      </ScrollBox>
      <h3>{say('panel.variables')}</h3>
      <ScrollBox className="code" label={say('panel.variables')}>
        <pre>{JSON.stringify(request.variables, undefined, 2)}</pre>
      </ScrollBox>
      <p>
        <a href={queryPageAddress(request)}>{say('panel.queryPage')}</a>
      </p>
    </dialog>
  );
}
