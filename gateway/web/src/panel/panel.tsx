import { type ReactNode, useId, useRef, useState } from 'react';
import type { Asked } from '../graph/use-answer.js';
import { useWords } from '../words/use-words.js';
import { Failure } from './failure.js';
import { PanelMenu } from './panel-menu.js';
import type { PanelTable } from './panel-table.js';
import { PlainTable } from './plain-table.js';

interface PanelProps {
  readonly title: string;
  /** What one sees, in a sentence. */
  readonly sentence?: ReactNode;
  readonly asked: Asked<unknown>;
  /** What is shown, as rows. */
  readonly table: PanelTable;
  /** Whether there is a drawing, which can be looked at as a table as well. */
  readonly isChart?: boolean;
  /** What is said where there is nothing to show, and what to do then. */
  readonly empty?: string | undefined;
  readonly className?: string;
  readonly children: ReactNode;
}

/** One thing to look at with all that belongs to it: its sentence, its table, its query and its downloads. */
export function Panel(props: PanelProps): ReactNode {
  const { say } = useWords();
  const { title, sentence, asked, table, isChart = false, empty, className = '', children } = props;
  const titleId = useId();
  const body = useRef<HTMLDivElement>(null);
  const [isTable, setTable] = useState(false);
  return (
    <section className={`panel ${className}`} aria-labelledby={titleId} aria-busy={asked.isLoading}>
      <header className="panel-head">
        <h2 id={titleId}>{title}</h2>
        <div className="panel-tools">
          {isChart && (
            <button type="button" className="quiet" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
              {say(isTable ? 'panel.chart' : 'panel.table')}
            </button>
          )}
          <PanelMenu title={title} request={asked.request} table={table} body={body} />
        </div>
      </header>
      {sentence && !empty && <p className="panel-sentence">{sentence}</p>}
      {asked.errors[0] && (
        <p className="warning">{say('panel.partial', { message: asked.errors[0].message })}</p>
      )}
      <div ref={body} className={asked.isLoading ? 'panel-body is-loading' : 'panel-body'}>
        {asked.failure ? (
          <Failure failure={asked.failure} again={asked.again} />
        ) : asked.isWaiting ? (
          <p className="waiting">{say('app.loading')}</p>
        ) : empty ? (
          <p className="nothing">{empty}</p>
        ) : isTable ? (
          <PlainTable table={table} label={title} />
        ) : (
          children
        )}
      </div>
    </section>
  );
}
