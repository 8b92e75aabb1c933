import { flatText } from '@ntp-graph/kit';

type Fields = Record<string, unknown>;

const textKey = Symbol('the JSON text of data');

/**
 * The data of an answer: text, until someone looks into it; from then on a value, which they may change. Neither, once
 * the text was taken.
 */
interface Deferred {
  text: string | undefined;
  value: Fields | undefined;
}

function takeText(deferred: Deferred): string | undefined {
  const { text } = deferred;
  deferred.text = undefined;
  return text;
}

function parsedData(deferred: Deferred): Fields {
  if (deferred.value) return deferred.value;
  const text = takeText(deferred);
  if (text === undefined)
    throw new Error('The answer was written already: its data can be looked into before that');
  const value = JSON.parse(text) as Fields;
  deferred.value = value;
  return value;
}

const handler: ProxyHandler<Deferred> = {
  get: (deferred, key) => (key === textKey ? takeText(deferred) : Reflect.get(parsedData(deferred), key)),
  set: (deferred, key, value) => Reflect.set(parsedData(deferred), key, value),
  has: (deferred, key) => Reflect.has(parsedData(deferred), key),
  deleteProperty: (deferred, key) => Reflect.deleteProperty(parsedData(deferred), key),
  defineProperty: (deferred, key, descriptor) =>
    Reflect.defineProperty(parsedData(deferred), key, descriptor),
  ownKeys: (deferred) => Reflect.ownKeys(parsedData(deferred)),
  getOwnPropertyDescriptor: (deferred, key) => Reflect.getOwnPropertyDescriptor(parsedData(deferred), key),
  getPrototypeOf: () => Object.prototype,
};

/** Data that is already written. It is parsed only when a plugin looks into it. */
export function serializedData(text: string): Fields {
  return new Proxy<Deferred>({ text, value: undefined }, handler) as unknown as Fields;
}

/**
 * The text of data that nobody has looked into; undefined for any other value. It can be taken once: Apollo Server
 * holds on to what it answered until the next full collection, and the text is the largest part of it.
 */
export function takeSerializedText(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  return (data as { [textKey]?: string })[textKey];
}

interface Result {
  readonly errors?: unknown;
  readonly data?: unknown;
  readonly extensions?: unknown;
}

/** Writes an answer as Apollo Server does, with data that is already text spliced in. */
export function stringifyResult(result: Result): string {
  const text = takeSerializedText(result.data);
  if (text === undefined) return `${JSON.stringify(result)}\n`;
  const errors = result.errors === undefined ? '' : `"errors":${JSON.stringify(result.errors)},`;
  const extensions =
    result.extensions === undefined ? '' : `,"extensions":${JSON.stringify(result.extensions)}`;
  return flatText(`{${errors}"data":${text}${extensions}}\n`);
}
