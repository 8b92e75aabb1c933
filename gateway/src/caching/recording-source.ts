import { GatewayContext } from '../gateway-context.js';
import type { Source } from '../sources/source.js';

/** The source, noting in the record of each request that it was asked. */
export function recordingSource(name: string, source: Source): Source {
  return {
    process(options) {
      const { context } = options;
      if (context instanceof GatewayContext) context.record.subgraphs.add(name);
      return source.process(options);
    },
    prepare(fetch) {
      const run = source.prepare(fetch);
      return (variables, context) => {
        context.record.subgraphs.add(name);
        return run(variables, context);
      };
    },
  };
}
