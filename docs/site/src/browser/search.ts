import { type Found, readIndex } from '../search/search-index.js';
import { element, make } from './element.js';

const mostResults = 12;

type Find = ReturnType<typeof readIndex>;

let index: Promise<Find> | undefined;

/** The index comes with the first letter, and once. */
function loadIndex(): Promise<Find> {
  index ??= fetch(document.documentElement.dataset.searchIndex ?? '').then(async (response) => {
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return readIndex(await response.text());
  });
  index.catch(() => {
    index = undefined;
  });
  return index;
}

function resultItem({ address, title, place, excerpt }: Found): HTMLLIElement {
  const link = make('a');
  link.href = `${document.documentElement.dataset.site}${address}`;
  link.append(make('strong', title), make('span', place, 'place'), make('span', excerpt, 'excerpt'));
  const item = make('li');
  item.append(link);
  return item;
}

/** Moves the focus among the field and its results as the arrows say. */
function moveFocus(field: HTMLInputElement, results: HTMLElement, step: number): void {
  const stops = [field, ...results.querySelectorAll('a')];
  const current = stops.indexOf(document.activeElement as HTMLElement as never);
  stops[Math.min(Math.max(current + step, 0), stops.length - 1)]?.focus();
}

/** Search in the header: results as links below the field, arrows among them, `/` to begin and Escape to end. */
export function setUpSearch(): void {
  const field = element<HTMLInputElement>('search-text');
  const results = element('search-results');
  const status = element('search-status');
  const show = (items: readonly HTMLElement[], said: string) => {
    results.replaceChildren(...items);
    results.hidden = items.length === 0;
    status.textContent = said;
  };
  const search = async () => {
    const text = field.value.trim();
    if (text === '') return show([], '');
    try {
      const find = await loadIndex();
      if (field.value.trim() !== text) return;
      const found = find(text, mostResults);
      if (found.length > 0) return show(found.map(resultItem), `${found.length} results`);
      const nothing = `Nothing is found for “${text}”.`;
      show([make('li', nothing, 'nothing')], nothing);
    } catch {
      const failed = 'The search cannot be loaded. Is the server still there? Type again to try once more.';
      show([make('li', failed, 'nothing')], failed);
    }
  };
  field.addEventListener('input', search);
  field.addEventListener('focus', search);
  field.parentElement?.addEventListener('keydown', (event) => {
    const { key } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      moveFocus(field, results, key === 'ArrowDown' ? 1 : -1);
    }
    if (key === 'Enter' && event.target === field) results.querySelector('a')?.click();
    if (key === 'Escape') {
      field.value = '';
      show([], '');
      field.focus();
    }
  });
  document.addEventListener('keydown', (event) => {
    const isTyping = event.target instanceof HTMLInputElement;
    if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    field.focus();
  });
  document.addEventListener('click', ({ target }) => {
    if (!field.parentElement?.contains(target as Node)) results.hidden = true;
  });
}
