import type { Period } from '@ntp-graph/kit';
import { components, keyDimensions } from './components.js';
import { type ComponentValue, componentOf, type ObservationNode } from './observation-row.js';
import { SdmxError } from './sdmx-error.js';
import { readTimePeriod } from './time-period.js';

const operators = ['eq', 'ne', 'lt', 'le', 'gt', 'ge', 'co', 'nc', 'sw', 'ew'] as const;

type Operator = (typeof operators)[number];

/** A value that a component is held against. */
export interface Condition {
  readonly operator: Operator;
  readonly value: string;
}

/** What must hold of a component: one of these lists, and all that is in it. */
export interface ComponentFilter {
  readonly component: string;
  readonly alternatives: readonly (readonly Condition[])[];
}

const condition = new RegExp(`^(?:(${operators.join('|')}):)?(.*)$`, 's');

/**
 * Reads what `c[COMPONENT]` is: a comma is "or", a plus is "and".
 *
 * @example
 * readComponentFilter('TIME_PERIOD', 'ge:2020+le:2023');
 */
export function readComponentFilter(component: string, text: string): ComponentFilter {
  if (!components.has(component)) {
    const known = [...components.keys()].join(', ');
    throw new SdmxError(
      'semantic',
      `There is no component ${JSON.stringify(component)}; expected one of ${known}.`,
    );
  }
  const alternatives = text.split(',').map((alternative) =>
    alternative.split('+').map((part): Condition => {
      const [, operator = 'eq', value = ''] = condition.exec(part) ?? [];
      if (value === '')
        throw new SdmxError('syntax', `c[${component}] has an empty value; expected a code or a number.`);
      if (component === 'TIME_PERIOD') readTimePeriod(value);
      return { operator: operator as Operator, value };
    }),
  );
  return { component, alternatives };
}

/**
 * Reads a key: the codes of the dimensions in their order with dots between them, `*` or nothing for any. Commas part
 * keys, of which one has to fit.
 */
export function readKeys(key: string): readonly (readonly ComponentFilter[])[] {
  return key.split(',').map((each) => {
    const codes = each === '*' || each === 'all' ? [] : each.split('.');
    if (codes.length > keyDimensions.length) {
      const order = keyDimensions.map(({ id }) => id).join('.');
      throw new SdmxError(
        'semantic',
        `The key ${JSON.stringify(each)} has ${codes.length} parts; expected at most ${order}.`,
      );
    }
    return codes.flatMap((code, place): ComponentFilter[] => {
      if (code === '' || code === '*') return [];
      const component = keyDimensions[place]?.id as string;
      return [{ component, alternatives: code.split('+').map((value) => [{ operator: 'eq', value }]) }];
    });
  });
}

/** Before and after as SDMX has it for periods: from the first day of one to the last day of the other. */
function timeFulfils({ operator, value }: Condition, held: Period): boolean {
  const asked = readTimePeriod(value);
  if (operator === 'ge') return held.start >= asked.start;
  if (operator === 'gt') return held.start > asked.end;
  if (operator === 'le') return held.end <= asked.end;
  if (operator === 'lt') return held.end < asked.start;
  const isSame = held.start === asked.start && held.end === asked.end;
  return operator === 'ne' ? !isSame : isSame;
}

function ordered(operator: Operator, held: ComponentValue, value: string): boolean {
  const isNumber = typeof held === 'number';
  const [left, right] = isNumber ? [held, Number(value)] : [String(held), value];
  if (operator === 'lt') return left < right;
  if (operator === 'le') return left <= right;
  return operator === 'gt' ? left > right : left >= right;
}

function textFulfils({ operator, value }: Condition, held: ComponentValue): boolean {
  if (held === null) return operator === 'ne' || operator === 'nc';
  const text = String(held);
  switch (operator) {
    case 'eq':
      return typeof held === 'number' ? held === Number(value) : text === value;
    case 'ne':
      return typeof held === 'number' ? held !== Number(value) : text !== value;
    case 'co':
      return text.includes(value);
    case 'nc':
      return !text.includes(value);
    case 'sw':
      return text.startsWith(value);
    case 'ew':
      return text.endsWith(value);
    default:
      return ordered(operator, held, value);
  }
}

/** Whether an observation is what a filter asks for. */
export function fulfils(node: ObservationNode, { component, alternatives }: ComponentFilter): boolean {
  if (component === 'TIME_PERIOD') {
    const held = readTimePeriod(node.period);
    return alternatives.some((all) => all.every((each) => timeFulfils(each, held)));
  }
  const held = componentOf(node, component);
  return alternatives.some((all) => all.every((each) => textFulfils(each, held)));
}

/** The codes that a filter leaves of a component: those that it names; null where it does not name them all. */
export function namedCodes({ alternatives }: ComponentFilter): readonly string[] | null {
  const codes = alternatives.map((all) => all.find(({ operator }) => operator === 'eq')?.value);
  return codes.every((code) => code !== undefined) ? [...new Set(codes as string[])] : null;
}
