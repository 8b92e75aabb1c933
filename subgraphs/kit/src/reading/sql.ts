import { sql as kyselySql, type RawBuilder, type Sql } from 'kysely';

const knownText = Symbol('known text');

/** A piece of SQL without parameters. */
interface Constant<Value> extends RawBuilder<Value> {
  readonly [knownText]: string;
}

/** A piece of SQL as it is written, once and for all statements that it stands in. */
export function constantSql<Value = unknown>(text: string): RawBuilder<Value> {
  const constant: Constant<Value> = Object.assign(kyselySql.raw<Value>(text), { [knownText]: text });
  return constant;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null
    ? (value as Partial<Constant<unknown>>)[knownText]
    : undefined;
}

/**
 * Texts with values between them. A value without parameters becomes a part of the text: a statement is put together
 * for each request, and of a column it would otherwise have a node of its own to visit.
 */
export function sqlOf<Value = unknown>(
  texts: readonly string[],
  values: readonly unknown[],
): RawBuilder<Value> {
  const [first = ''] = texts;
  const fragments = [first];
  const parameters: unknown[] = [];
  values.forEach((value, place) => {
    const text = textOf(value);
    const next = texts[place + 1] ?? '';
    if (text === undefined) {
      parameters.push(value);
      fragments.push(next);
    } else fragments[fragments.length - 1] += text + next;
  });
  if (parameters.length === 0) return constantSql(fragments[0] as string);
  return kyselySql<Value>(fragments as unknown as TemplateStringsArray, ...parameters);
}

const comma = constantSql(', ');

function join<Value = unknown>(items: readonly unknown[], separator: RawBuilder<unknown> = comma) {
  const between = textOf(separator);
  if (between === undefined) return kyselySql.join<Value>(items, separator);
  return sqlOf<Value>(
    items.map((_, place) => (place === 0 ? '' : between)),
    items,
  );
}

/**
 * Kysely's `sql`, which takes up columns and other pieces without parameters as text.
 *
 * @example
 * const o = table(ObservationEntity, 'o');
 * sql`select ${o.period} from ${o} where ${o.areaId} = ${id}`;
 * // select o.period from indicators.observation o where o.area_id = $1
 */
export const sql: Sql = Object.assign(
  <Row = unknown>(texts: TemplateStringsArray, ...values: unknown[]) => sqlOf<Row>(texts, values),
  kyselySql,
  { join },
);
