import { pick, useGraphiQL } from '@graphiql/react';
import { type ReactNode, useState } from 'react';
import { graphAddress, queryPageAddress } from '../graph/addresses.js';
import { apiKey, rememberApiKey } from '../graph/api-key.js';
import { asCode, codeLanguages } from '../graph/as-code.js';
import { download } from '../graph/download.js';
import { messageOf } from '../graph/message-of.js';
import { copyText } from '../panel/copy-text.js';
import { useWords } from '../words/use-words.js';
import { useLastAnswer } from './last-answer.js';
import { requestOfEditors } from './shared-query.js';

/** What is below the answer: how long it took, how large it is, and what one can take away; the key of the reader. */
export function AnswerBar(): ReactNode {
  const { say, number, language } = useWords();
  const { queryEditor, variableEditor } = useGraphiQL(pick('queryEditor', 'variableEditor'));
  const answer = useLastAnswer();
  const [told, setTold] = useState('');
  const request = () => requestOfEditors(queryEditor?.getValue() ?? '', variableEditor?.getValue() ?? '');
  async function copy(text: string): Promise<void> {
    setTold(say((await copyText(text)) ? 'panel.copied' : 'query.noClipboard'));
  }
  function save(format: 'csv' | 'xlsx'): void {
    setTold('');
    download(request(), format, 'vi', `answer.${format}`).catch((reason: unknown) => {
      setTold(messageOf(reason));
    });
  }
  return (
    <div className="answer-bar">
      <p className="answer-facts" role="status">
        {answer &&
          say('query.answer', {
            milliseconds: number(answer.milliseconds, 0),
            kilobytes: number(answer.bytes / 1000, 1),
            status: String(answer.status),
          })}{' '}
        {told}
      </p>
      <div className="answer-tools">
        <button type="button" onClick={() => copy(queryPageAddress(request()))}>
          {say('query.link')}
        </button>
        {codeLanguages.map((code) => (
          <button
            key={code}
            type="button"
            onClick={() => copy(asCode(code, graphAddress(), request(), 'vi'))}
          >
            {say('panel.copy', { code })}
          </button>
        ))}
        <button type="button" onClick={() => save('csv')}>
          CSV
        </button>
        <button type="button" onClick={() => save('xlsx')}>
          XLSX
        </button>
        <label>
          {say('query.key')}{' '}
          <input
            type="password"
            autoComplete="off"
            defaultValue={apiKey()}
            placeholder={say('query.key.none')}
            onChange={(event) => rememberApiKey(event.target.value)}
          />
        </label>
        <a href={`./?lang=${language}`}>{say('query.app')}</a>
        <a href={`?lang=${language === 'vi' ? 'en' : 'vi'}`}>{say('language.other')}</a>
      </div>
    </div>
  );
}
