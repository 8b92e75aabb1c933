type Fields = Record<string, unknown>;

const textKey = Symbol('the JSON text of data');

/** The data of an answer: text, until someone looks into it; from then on a value, which they may change. */
interface Deferred {
  text: string | undefined;
  value: Fields | undefined;
}

function parsedData(deferred: Deferred): Fields {
  if (deferred.value) return deferred.value;
  const value = JSON.parse(deferred.text ?? '{}') as Fields;
  deferred.value = value;
  deferred.text = undefined;
  return value;
}

const handler: ProxyHandler<Deferred> = {
  get: (deferred, key) => (key === textKey ? deferred.text : Reflect.get(parsedData(deferred), key)),
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

/** The text of data that nobody has looked into; undefined for any other value. */
export function serializedText(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  return (data as { [textKey]?: string })[textKey];
}
