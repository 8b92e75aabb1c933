import { type Name, names } from '../contestants/names.ts';
import type { Question } from '../questions.ts';
import { inspectPlatform } from './inspected-platform.ts';

/** What requests leave behind in the memory of a platform. */
export interface LeftBehind {
  readonly name: Name;
  /** Kilobytes for each request that outlive a small collection, and so are copied, up to a full one. */
  readonly kilobytes: number;
}

interface Allocations {
  readonly selfSize: number;
  readonly children: readonly Allocations[];
}

function bytesOf({ selfSize, children }: Allocations): number {
  return children.reduce((sum, child) => sum + bytesOf(child), selfSize);
}

/**
 * Measures what requests leave behind: in process, and in a gateway before subgraphs on HTTP.
 *
 * @param subgraphUrls the subgraphs, as SUBGRAPH_URLS takes them
 */
export async function leftBehind(
  databaseUrl: string,
  subgraphUrls: string,
  questions: readonly Question[],
  milliseconds: number,
): Promise<LeftBehind[]> {
  const platforms = [
    { name: names.ours, environment: { DATABASE_URL: databaseUrl } },
    { name: names.oursHttp, environment: { SUBGRAPHS: 'http', SUBGRAPH_URLS: subgraphUrls } },
  ];
  const found: LeftBehind[] = [];
  for (const { name, environment } of platforms) {
    const kilobytes = await inspectPlatform(
      environment,
      questions,
      milliseconds,
      async ({ inspector, load }) => {
        await inspector.call('HeapProfiler.enable');
        await inspector.call('HeapProfiler.startSampling', {
          samplingInterval: 8192,
          includeObjectsCollectedByMajorGC: true,
        });
        const answered = await load(milliseconds);
        const { profile } = await inspector.call<{ profile: { head: Allocations } }>(
          'HeapProfiler.stopSampling',
        );
        return bytesOf(profile.head) / 1024 / answered;
      },
    );
    found.push({ name, kilobytes });
  }
  return found;
}
