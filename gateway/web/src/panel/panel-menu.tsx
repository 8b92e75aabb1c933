import { type ReactNode, type RefObject, useRef, useState } from 'react';
import { downloadAddress, graphAddress, queryPageAddress } from '../graph/addresses.js';
import { asCode, codeLanguages } from '../graph/as-code.js';
import { download } from '../graph/download.js';
import { messageOf } from '../graph/message-of.js';
import type { GraphRequest } from '../graph/request.js';
import { drawPanel } from '../picture/draw-panel.js';
import { drawTable } from '../picture/draw-table.js';
import { pngFile, svgFile } from '../picture/picture-file.js';
import { useWords } from '../words/use-words.js';
import { copyText } from './copy-text.js';
import { csvOf, type PanelTable } from './panel-table.js';
import { QueryDialog } from './query-dialog.js';
import { fileName, saveFile } from './save-file.js';

interface PanelMenuProps {
  readonly title: string;
  readonly request: GraphRequest;
  readonly table: PanelTable;
  /** Where the panel draws; it is read when a picture is wanted. */
  readonly body: RefObject<Element | null>;
}

/** What a reader can take from a panel: its query, as text and as code, and what it shows, as rows and as a picture. */
export function PanelMenu({ title, request, table, body }: PanelMenuProps): ReactNode {
  const words = useWords();
  const { say, language } = words;
  const menu = useRef<HTMLDetailsElement>(null);
  const [isQueryShown, setQueryShown] = useState(false);
  const [copied, setCopied] = useState<string>();
  const [failed, setFailed] = useState<string>();
  async function copy(name: string, text: string): Promise<void> {
    if (!(await copyText(text))) return setFailed(say('failure.noClipboard'));
    setFailed(undefined);
    setCopied(name);
    setTimeout(() => setCopied(undefined), 2_000);
  }
  function picture(): SVGSVGElement {
    return (body.current && drawPanel(body.current, title)) ?? drawTable(table, title, words);
  }
  function close(): void {
    if (menu.current) menu.current.open = false;
  }
  return (
    <details
      ref={menu}
      className="panel-menu"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) close();
      }}
      onKeyDown={(event) => {
        // In the dialog, it closes that alone.
        if (event.key !== 'Escape' || isQueryShown) return;
        close();
        event.currentTarget.querySelector('summary')?.focus();
      }}
    >
      <summary aria-label={`${say('panel.menu')}: ${title}`}>{say('panel.menu')}</summary>
      <ul className="menu-list">
        <li>
          <button type="button" onClick={() => setQueryShown(true)}>
            {say('panel.query')}
          </button>
        </li>
        {codeLanguages.map((code) => (
          <li key={code}>
            <button type="button" onClick={() => copy(code, asCode(code, graphAddress(), request, language))}>
              {copied === code ? say('panel.copied') : say('panel.copy', { code })}
            </button>
          </li>
        ))}
        <li>
          <button type="button" onClick={() => copy('link', location.href)}>
            {copied === 'link' ? say('panel.copied') : say('panel.link')}
          </button>
        </li>
        <li>
          <button
            type="button"
            onClick={() => saveFile(new Blob([csvOf(table)], { type: 'text/csv' }), fileName(title, 'csv'))}
          >
            CSV
          </button>
        </li>
        <li>
          <a
            href={downloadAddress(request, 'xlsx')}
            onClick={(event) => {
              event.preventDefault();
              download(request, 'xlsx', language, fileName(title, 'xlsx')).catch((reason: unknown) => {
                setFailed(say('failure.refused', { message: messageOf(reason) }));
              });
            }}
          >
            XLSX
          </a>
        </li>
        <li>
          <button
            type="button"
            onClick={async () => saveFile(await pngFile(picture()), fileName(title, 'png'))}
          >
            PNG
          </button>
        </li>
        <li>
          <button type="button" onClick={() => saveFile(svgFile(picture()), fileName(title, 'svg'))}>
            SVG
          </button>
        </li>
        <li>
          <a href={queryPageAddress(request)}>{say('panel.queryPage')}</a>
        </li>
      </ul>
      {failed && (
        <p className="warning" role="alert">
          {failed}
        </p>
      )}
      {isQueryShown && <QueryDialog title={title} request={request} close={() => setQueryShown(false)} />}
    </details>
  );
}
