import { secondsSince, tracing } from '@ntp-graph/kit';
import type { SourceFetch, SubgraphSource } from '../sources/source.js';
import { fetchHistogram } from './request-metrics.js';

/** A fetch, with a span of its own where requests are traced. */
function traced(name: string, run: SourceFetch): SourceFetch {
  const span = { name: `fetch ${name}`, kind: 'client', attributes: { subgraph: name } } as const;
  return (variables, context) =>
    tracing()?.span(span, () => run(variables, context)) ?? run(variables, context);
}

/** The source, whose fetches are timed, for all requests and for the one at hand. */
export function observedSource(name: string, source: SubgraphSource): SubgraphSource {
  return {
    process: (options) => source.process(options),
    isReady: () => source.isReady(),
    version: () => source.version(),
    prepare(fetch) {
      const run = traced(name, source.prepare(fetch));
      return async (variables, context) => {
        const start = performance.now();
        let outcome: 'answered' | 'errors' | 'failed' = 'failed';
        try {
          const answer = await run(variables, context);
          outcome = answer.errors?.length ? 'errors' : 'answered';
          return answer;
        } finally {
          const seconds = secondsSince(start);
          fetchHistogram.observe({ subgraph: name, outcome }, seconds);
          context.record.addFetch(name, seconds);
        }
      };
    },
  };
}
