import { PlatformError } from '@ntp-graph/kit';
import { OwnThread, ThreadFailed } from '../../threads/own-thread.js';
import { type GivenPage, type PagedFile, throwTold, type WrittenPage } from './file-messages.js';

const script = new URL('./write-pages.js', import.meta.url);

/** Memory that the thread of a file may take: many times what a page needs. */
const megabytes = 256;
const youngMegabytes = 16;

/** Milliseconds that one page may take. */
const deadline = 60_000;

/**
 * A file of many pages, a piece for each, written in a thread of its own while the next page is read: both take about as
 * long, and others are answered meanwhile.
 *
 * @throws PlatformError where a page does not fit the format; whatever reading the pages throws
 */
export async function* pagedFile(
  file: PagedFile,
  pages: AsyncIterable<NonNullable<GivenPage>>,
): AsyncGenerator<Uint8Array> {
  const thread = new OwnThread({ script, workerData: file, deadline, megabytes, youngMegabytes });
  const written = async (page: GivenPage): Promise<Uint8Array> => {
    const made = await thread.run(0, (ask) => ask(page) as Promise<WrittenPage>);
    return 'body' in made ? made.body : throwTold(made);
  };
  try {
    for await (const page of pages) yield await written(page);
    yield await written(null);
  } catch (error) {
    if (!(error instanceof ThreadFailed) || error.lacking === null) throw error;
    throw new PlatformError('OVERLOADED', `Writing a page of the file took too much ${error.lacking}.`);
  } finally {
    await thread.close();
  }
}
