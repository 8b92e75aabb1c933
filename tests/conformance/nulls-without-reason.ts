import type { Answer } from './answer.js';

type Path = readonly (string | number)[];

function nullsIn(value: unknown, whole: unknown, path: Path): Path[] {
  if (value === null) return whole === null ? [] : [path];
  if (typeof value !== 'object' || typeof whole !== 'object' || whole === null) return [];
  return Object.entries(value as object).flatMap(([name, child]) => {
    const element = Array.isArray(value) ? Number(name) : name;
    return nullsIn(child, (whole as Record<string, unknown>)[name], [...path, element]);
  });
}

/**
 * The places that are null in an answer, and have a value where nothing fails, but no error: neither there nor further
 * down, from where a null goes up.
 *
 * @param whole the answer to the same operation where nothing fails
 */
export function nullsWithoutReason({ data, errors }: Answer, whole: Answer): readonly Path[] {
  const explained = new Set(
    errors.flatMap(({ path = [] }) =>
      Array.from({ length: path.length + 1 }, (_, depth) => JSON.stringify(path.slice(0, depth))),
    ),
  );
  return nullsIn(data, whole.data, []).filter((path) => !explained.has(JSON.stringify(path)));
}
