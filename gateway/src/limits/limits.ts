import { type ErrorCode, PlatformError, readSettings, type Settings } from '@ntp-graph/kit';

/** The most that one request may ask for. Each is a setting; `docs/reference/settings.md` says what it counts. */
export interface Limits {
  readonly documentBytes: number;
  readonly tokens: number;
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly directives: number;
  readonly mergedFields: number;
  readonly cost: number;
  readonly variableValues: number;
}

interface Limit {
  readonly setting: keyof Settings;
  /** What a request has too much of, as the object of "The request has". */
  readonly unit: string;
  /** How the same is asked for under the limit. */
  readonly way: string;
  readonly code: ErrorCode;
}

const limitTable: Readonly<Record<keyof Limits, Limit>> = {
  documentBytes: {
    setting: 'LIMIT_DOCUMENT_BYTES',
    unit: 'bytes in its document',
    way: 'Give long lists and texts as variables, or ask in several requests.',
    code: 'QUERY_TOO_LARGE',
  },
  tokens: {
    setting: 'LIMIT_TOKENS',
    unit: 'tokens in its document',
    way: 'Give long lists as variables, or ask in several requests.',
    code: 'QUERY_TOO_LARGE',
  },
  depth: {
    setting: 'LIMIT_DEPTH',
    unit: 'levels of fields within fields',
    way: 'Start nearer to what is asked for: a unit by its id, an object by `node`.',
    code: 'QUERY_TOO_LARGE',
  },
  fields: {
    setting: 'LIMIT_FIELDS',
    unit: 'selections, with every fragment spread',
    way: 'Ask for fewer fields, or in several requests.',
    code: 'QUERY_TOO_LARGE',
  },
  aliases: {
    setting: 'LIMIT_ALIASES',
    unit: 'aliases, with every fragment spread',
    way: 'Ask for many of a kind by one list field (`nodes`, `units`), or in several requests.',
    code: 'QUERY_TOO_LARGE',
  },
  rootFields: {
    setting: 'LIMIT_ROOT_FIELDS',
    unit: 'root fields, with every fragment spread',
    way: 'Ask for many of a kind by one list field (`nodes`, `units`), or in several requests.',
    code: 'QUERY_TOO_LARGE',
  },
  directives: {
    setting: 'LIMIT_DIRECTIVES',
    unit: 'directives, with every fragment spread',
    way: 'Put @skip and @include on a fragment rather than on each of its fields.',
    code: 'QUERY_TOO_LARGE',
  },
  mergedFields: {
    setting: 'LIMIT_MERGED_FIELDS',
    unit: 'pairs of fields that share one name in one place, with every fragment spread',
    way: 'Select each field once, and spread each fragment once in one place.',
    code: 'QUERY_TOO_LARGE',
  },
  cost: {
    setting: 'LIMIT_COST',
    unit: 'fields in its answer, by an estimate',
    way: 'Ask for smaller pages (`first`, then `after`), for fewer lists within lists, or for fewer fields.',
    code: 'COST_LIMIT',
  },
  variableValues: {
    setting: 'LIMIT_VARIABLE_VALUES',
    unit: 'values in its variables',
    way: 'Ask in several requests, each with a part of the list.',
    code: 'QUERY_TOO_LARGE',
  },
};

/** What the settings say of limits. */
export function limitsOf(settings: Settings): Limits {
  const entries = Object.entries(limitTable).map(([name, { setting }]) => [name, settings[setting]]);
  return Object.fromEntries(entries) as Limits;
}

/** Without any setting. */
export const defaultLimits: Limits = limitsOf(readSettings({}));

/** Counts are added up no further: beyond it, they say "more than" it. */
export const mostCounted = 1_000_000_000;

/** A request has more of something than a limit allows. */
export class BeyondLimit extends PlatformError {
  constructor(
    code: ErrorCode,
    message: string,
    /** The setting of the limit. */
    readonly setting: keyof Settings,
  ) {
    super(code, message);
  }
}

/** The error of a request beyond a limit; undefined for one within. */
export function beyond(limits: Limits, name: keyof Limits, asked: number): BeyondLimit | undefined {
  const most = limits[name];
  if (asked <= most) return undefined;
  const { setting, unit, way, code } = limitTable[name];
  const count = asked >= mostCounted ? `more than ${mostCounted}` : String(asked);
  return new BeyondLimit(
    code,
    `The request has ${count} ${unit}; expected at most ${most} (${setting}). ${way}`,
    setting,
  );
}
