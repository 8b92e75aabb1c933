/** The object with one method replaced. A library's classes have private fields, which nothing but themselves may be asked for. */
export function replacing<Target extends object>(
  target: Target,
  name: keyof Target,
  method: unknown,
): Target {
  return new Proxy(target, {
    get(_target, key) {
      if (key === name) return method;
      const value = Reflect.get(target, key, target) as unknown;
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
