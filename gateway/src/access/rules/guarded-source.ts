import type { FetchResult } from '@ntp-graph/kit';
import { print } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { PreparedFetch, Source, SourceFetch } from '../../sources/source.js';
import type { AccessRules } from './access-rules.js';
import { RuledFetch } from './withheld-fields.js';

/** Callers of different rights for whom a fetch is kept prepared. */
const mostRights = 20;

type Variables = Readonly<Record<string, unknown>>;

/** What a fetch answers that asks for nothing: every object that it was asked about, and nothing of them. */
async function nothing({ representations }: Variables): Promise<FetchResult> {
  if (!Array.isArray(representations)) return { data: {} };
  return {
    data: { _entities: representations.map(({ __typename }) => ({ __typename })) },
  };
}

function withoutSome(source: Source, fetch: PreparedFetch, ruled: RuledFetch, met: ReadonlySet<string>) {
  const withheld = ruled.withheldFrom(met);
  if (withheld.size === 0) return source.prepare(fetch);
  const document = ruled.without(withheld);
  const run: SourceFetch = document
    ? // As objects: what is written as text cannot be looked into.
      source.prepare({ ...fetch, document, operation: print(document), written: new Set() })
    : nothing;
  return async (variables: Variables, context: Parameters<SourceFetch>[1]): Promise<FetchResult> => {
    const answer = await run(variables, context);
    if (!answer.data) return answer;
    const errors = ruled.errorsIn(answer.data, withheld);
    return errors.length > 0 ? { ...answer, errors: [...(answer.errors ?? []), ...errors] } : answer;
  };
}

/**
 * The source, which is not asked for what the caller may not read. The rules stand here, where every executor has to
 * pass: a field that is withheld is neither asked for nor taken, and has its error wherever it would stand.
 */
export function guardedSource(source: Source, rules: AccessRules): Source {
  return {
    process: () => Promise.reject(new Error('Where rules hold, fetches are prepared')),
    prepare(fetch) {
      const ruled = new RuledFetch(fetch.document, rules);
      if (ruled.fields.size === 0) return source.prepare(fetch);
      const byRights = new LRUCache<string, SourceFetch>({ max: mostRights });
      return (variables, context) => {
        const rights = rules.rightsOf(context.caller);
        const known = byRights.get(rights);
        if (known) return known(variables, context);
        const created = withoutSome(source, fetch, ruled, rules.metBy(context.caller));
        byRights.set(rights, created);
        return created(variables, context);
      };
    },
  };
}
