import { saveFile } from '../panel/save-file.js';
import { downloadAddress } from './addresses.js';
import { requestHeaders } from './ask.js';
import type { GraphRequest } from './request.js';

/**
 * Saves the answer to a request as a file, in the language of the page and with its key, which a link could not carry.
 *
 * @throws Error in the words of the gateway when it makes no such file of it.
 */
export async function download(
  request: Pick<GraphRequest, 'query' | 'variables'>,
  format: 'csv' | 'xlsx',
  language: string,
  name: string,
): Promise<void> {
  const response = await fetch(downloadAddress(request, format), { headers: requestHeaders(language) });
  if (!response.ok || response.headers.get('content-type')?.includes('json')) {
    const { errors } = (await response.json().catch(() => ({}))) as { errors?: { message: string }[] };
    throw new Error(errors?.[0]?.message ?? `${response.status} ${response.statusText}`);
  }
  saveFile(await response.blob(), name);
}
