import { make } from './element.js';
import { sendQuery } from './send-query.js';
import { wordsOfPage } from './words-of-page.js';

function copyButton(code: HTMLElement): HTMLButtonElement {
  const { copy, copied, selected } = wordsOfPage();
  const button = make('button', copy, 'copy');
  button.type = 'button';
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(code.textContent ?? '');
      button.textContent = copied;
    } catch {
      // Browsers refuse it outside HTTPS: what is selected can be copied by hand.
      getSelection()?.selectAllChildren(code);
      button.textContent = selected;
    }
    setTimeout(() => {
      button.textContent = copy;
    }, 2000);
  });
  return button;
}

/** Sends a query from its page and shows what the server answers, with its time and size. */
function setUpRunnable(block: HTMLElement): void {
  const [query, variables] = block.querySelectorAll('pre');
  const { send, asking } = wordsOfPage();
  const run = make('button', send, 'run');
  run.type = 'button';
  const status = make('p', '', 'answer-status');
  status.setAttribute('role', 'status');
  const answer = make('pre', '', 'answer');
  answer.tabIndex = 0;
  answer.hidden = true;
  run.addEventListener('click', async () => {
    run.disabled = true;
    status.textContent = asking;
    const { text, summary } = await sendQuery(query?.textContent ?? '', variables?.textContent ?? '');
    status.textContent = summary;
    answer.textContent = text;
    answer.hidden = text === '';
    run.disabled = false;
  });
  block.querySelector('.runnable-actions')?.prepend(run);
  block.append(status, answer);
}

/** Every block of code can be copied, and every query sent. */
export function setUpCode(): void {
  for (const block of document.querySelectorAll<HTMLElement>('pre')) {
    const frame = make('div', '', 'code');
    block.before(frame);
    frame.append(block, copyButton(block));
  }
  for (const block of document.querySelectorAll<HTMLElement>('.runnable')) setUpRunnable(block);
}
