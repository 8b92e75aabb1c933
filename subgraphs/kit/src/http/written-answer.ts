import type { FetchResult } from '../execution/compiled-query.js';
import { JsonText } from '../json/json-text.js';

/**
 * The media type of an answer whose texts stand behind it. The first line is the answer as JSON, with the length of
 * each text, in UTF-16 code units, in its place; the rest of the body is the texts, one after another. Who asks for it
 * need not parse what it only passes on.
 */
export const writtenAnswerType = 'application/vnd.ntp-graph.written+json';

type Fields = Record<string, unknown>;

/** Where texts may stand: on the entities, or on the root where there are none. */
function placesOf(data: Fields): readonly (Fields | null)[] {
  return Array.isArray(data._entities) ? data._entities : [data];
}

function withLengths(place: Fields | null, texts: string[]): Fields | null {
  if (!place) return place;
  const copy: Fields = {};
  for (const name of Object.keys(place)) {
    const value = place[name];
    if (value instanceof JsonText) texts.push(value.text);
    copy[name] = value instanceof JsonText ? value.text.length : value;
  }
  return copy;
}

/** Writes an answer with its texts behind it. */
export function encodeWrittenAnswer({ data, errors, extensions }: FetchResult): string {
  const texts: string[] = [];
  const places = data && placesOf(data).map((place) => withLengths(place, texts));
  const head = {
    errors,
    data: data && (Array.isArray(data._entities) ? { _entities: places } : places?.[0]),
    extensions,
  };
  return [`${JSON.stringify(head)}\n`, ...texts].join('');
}

/**
 * Reads such an answer. It is one of our own, and its texts go on as they are; all the same each is looked at, for text
 * that is no JSON would spoil the whole answer.
 *
 * @param written the names, directly below the entities or the root, of what may be text
 * @throws SyntaxError when the answer or one of its texts is no JSON
 */
export function decodeWrittenAnswer(body: string, written: ReadonlySet<string>): FetchResult {
  const end = body.indexOf('\n');
  const answer = JSON.parse(body.slice(0, end)) as Omit<FetchResult, 'data'> & {
    data?: Fields | null;
  };
  let at = end + 1;
  for (const place of placesOf(answer.data ?? {})) {
    if (!place) continue;
    for (const [name, length] of Object.entries(place)) {
      if (typeof length !== 'number' || !written.has(name)) continue;
      const text = body.slice(at, at + length);
      JSON.parse(text);
      place[name] = new JsonText(text);
      at += length;
    }
  }
  return answer;
}
