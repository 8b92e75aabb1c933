import {
  addVary,
  type HttpPlugin,
  Language,
  languageTags,
  requestLanguage,
  securityHeaders,
} from '@ntp-graph/kit';
import { formatNames } from '../formats/formats.js';
import type { NamedOperation } from './named-operation.js';
import { type Parameter, parametersOf } from './open-api.js';
import type { Operations } from './operations.js';

/** Nothing is run, and nothing comes from elsewhere: forms lead to the operations themselves. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    'default-src': ["'none'"],
    'style-src': ["'unsafe-inline'"],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
    'frame-ancestors': ["'none'"],
  },
};

const words = {
  [Language.VI]: {
    title: 'Truy vấn có sẵn',
    lead: 'Mỗi truy vấn là một địa chỉ: các biến là tham số, câu trả lời ở định dạng được chọn. Mô tả cho máy đọc:',
    format: 'Định dạng',
    all: 'Mọi trang trong một tệp',
    ask: 'Lấy dữ liệu',
    required: 'bắt buộc',
    document: 'Văn bản GraphQL',
    page: 'Trang truy vấn',
  },
  [Language.EN]: {
    title: 'Ready operations',
    lead: 'Each operation is an address: its variables are parameters, and the answer comes in the format chosen. For machines:',
    format: 'Format',
    all: 'All pages in one file',
    ask: 'Get the data',
    required: 'required',
    document: 'The GraphQL document',
    page: 'Query page',
  },
} as const;

const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:56rem;margin:2rem auto;padding:0 1rem}
section{border-top:1px solid #bbb;padding:1rem 0}h2{margin:0;font-size:1.1rem}label{display:inline-block;margin:.3rem 1rem .3rem 0}
input,select,button{font:inherit}input:not([type=checkbox]){width:13rem;display:block}pre{overflow:auto;background:#f4f4f4;padding:.7rem}
@media (prefers-color-scheme:dark){body{background:#161616;color:#eee}pre{background:#262626}a{color:#8bf}}`;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] as string);
}

function field({ name, required, example, schema }: Parameter, language: Language): string {
  const shown = example ?? schema.default ?? '';
  const value = typeof shown === 'object' ? JSON.stringify(shown) : String(shown);
  const note = required ? ` (${words[language].required})` : '';
  return `<label>${escaped(name)}${note}<input name="${escaped(name)}" value="${escaped(value)}"${required ? ' required' : ''}></label>`;
}

function section(operations: Operations, named: NamedOperation, language: Language): string {
  const { format, all, ask, document } = words[language];
  const options = formatNames.map((name) => `<option>${name}</option>`).join('');
  const fields = parametersOf(operations.schema, named).map((parameter) => field(parameter, language));
  return `<section id="${escaped(named.name)}"><h2><code>/q/${escaped(named.name)}</code></h2>
<p lang="en">${escaped(named.summary)}</p>
<form action="q/${encodeURIComponent(named.name)}">${fields.join('')}
<label>${format}<br><select name="format">${options}</select></label>
<label><input type="checkbox" name="all" value="true"> ${all}</label>
<button>${ask}</button></form>
<details><summary>${document}</summary><pre>${escaped(named.text)}</pre></details></section>`;
}

function page(operations: Operations, language: Language): string {
  const { title, lead, page: queryPage } = words[language];
  const sections = operations.all().map((named) => section(operations, named, language));
  return `<!doctype html><html lang="${languageTags[language]}"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>NTP Graph: ${title}</title><style>${style}</style>
<h1>${title}</h1><p>${lead} <a href="openapi.json">OpenAPI 3.1</a>. <a href="./">${queryPage}</a>.</p>
${sections.join('\n')}</html>`;
}

/** The page at `/q`, in the reader's language. */
export function operationsPage(operations: () => Operations): HttpPlugin {
  return async (app) => {
    await app.register(async (pages) => {
      await securityHeaders(pages, {
        contentSecurityPolicy,
        xFrameOptions: { action: 'deny' },
        strictTransportSecurity: false,
      });
      pages.get('/q', async ({ headers }, reply) => {
        addVary(reply, 'accept-language');
        reply.headers({ 'cache-control': 'no-cache', 'content-type': 'text/html; charset=utf-8' });
        return reply.send(page(operations(), requestLanguage(headers['accept-language'])));
      });
    });
  };
}
