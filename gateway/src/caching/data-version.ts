import type { ApolloServerPlugin, GraphQLRequest } from '@apollo/server';
import type { GatewayContext } from '../gateway-context.js';
import type { StoredAnswer } from './answer.js';
import type { DataVersions, Versions } from './data-versions.js';
import { VersionsBefore } from './versions-before.js';

/** The header that says which data an answer is from, for a paper to cite. */
export const dataVersionHeader = 'x-data-version';

/** The name of what an answer says of its data, among its `extensions`. */
const extension = 'dataVersion';

/** Versions as the header has them: the same wherever the data of these subgraphs are the same. */
export function dataVersionText(versions: Versions): string | null {
  const names = Object.keys(versions).sort();
  if (names.length === 0 || names.some((name) => !versions[name])) return null;
  return names.map((name) => `${name}=${versions[name]}`).join(',');
}

/** The header of an answer, where it is known what it was read from. */
export function dataVersionOf(
  stored: StoredAnswer | null,
  executed: string | null | undefined,
): Readonly<Record<string, string>> {
  const text = stored ? dataVersionText(stored.versions) : executed;
  return text ? { [dataVersionHeader]: text } : {};
}

/** Whether an answer is to say it: `Prefer: data-version` (RFC 7240), or `extensions: {"dataVersion": true}`. */
function isWanted({ http, extensions }: GraphQLRequest): boolean {
  const preferences = http?.headers.get('prefer') ?? '';
  return extensions?.[extension] === true || /(^|,)\s*data-version\s*(,|;|$)/i.test(preferences);
}

/**
 * The plugin that finds out which data an answer is from: the versions before it was read, where they are those after it
 * too, of the subgraphs that are asked. Only on request, for whoever asks pays for two looks at them; kept answers know
 * it anyway.
 */
export function tellDataVersion(versions: DataVersions): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart({ request, contextValue: { record } }) {
      if (!isWanted(request)) return;
      record.before ??= new VersionsBefore(versions);
      const { before } = record;
      return {
        async willSendResponse({ response: { body } }) {
          const { now: after, changed } = await before.since([...record.subgraphs]);
          const isSame = changed.length === 0;
          record.dataVersion = isSame ? dataVersionText(after) : null;
          if (request.extensions?.[extension] !== true || body.kind !== 'single') return;
          const said = isSame && record.dataVersion !== null ? after : null;
          const { singleResult } = body;
          body.singleResult = {
            ...singleResult,
            extensions: { ...singleResult.extensions, [extension]: said },
          };
        },
      };
    },
  };
}
