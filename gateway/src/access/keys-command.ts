import { parseArgs } from 'node:util';
import { parseScope, SettingsError } from '@ntp-graph/kit';
import type { KeptKey, KeyRequest, KeyStore, MadeKey } from './key-store.js';

/** What is to be done with keys. */
export type KeysCommand =
  | { readonly kind: 'list' }
  | { readonly kind: 'create'; readonly request: KeyRequest }
  | { readonly kind: 'rotate'; readonly id: string; readonly expiresAt: Date; readonly oldUntil: Date }
  | { readonly kind: 'revoke'; readonly id: string };

const usage = `expected one of
  create --name <whose it is> [--scope <subgraph|all>/<draft|internal>[/<unit>]]… [--rate <requests a minute>] [--days 365]
  list
  rotate <id> [--days 365] [--keep-hours 0]
  revoke <id>`;

const hour = 3_600_000;
const day = 24 * hour;

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new SettingsError(`--${name} is "${text}"; expected a whole number from ${least} to ${most}`);
}

function checkScopes(scopes: readonly string[]): readonly string[] {
  for (const text of scopes) {
    if (parseScope(text)) continue;
    throw new SettingsError(
      `--scope is "${text}"; expected a subgraph or all, draft or internal and perhaps a unit, e.g. indicators/internal/2004:27`,
    );
  }
  return [...new Set(scopes)];
}

function idGiven(rest: readonly string[]): string {
  const [id, ...more] = rest;
  if (id !== undefined && more.length === 0) return id;
  throw new SettingsError(`The id of one key is missing; ${usage}`);
}

function readOptions(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        name: { type: 'string' },
        scope: { type: 'string', multiple: true, default: [] },
        rate: { type: 'string' },
        days: { type: 'string', default: '365' },
        'keep-hours': { type: 'string', default: '0' },
      },
    });
  } catch (error) {
    throw new SettingsError(`${(error as Error).message}; ${usage}`);
  }
}

/**
 * Reads the arguments of `npm run keys`.
 *
 * @throws SettingsError that says what is wrong with them
 */
export function readKeysCommand(args: readonly string[], now = Date.now()): KeysCommand {
  const { values, positionals } = readOptions(args);
  const [kind, ...rest] = positionals;
  const expiresAt = new Date(now + wholeNumber('days', values.days, 1, 3650) * day);
  if (kind === 'list') return { kind };
  if (kind === 'revoke') return { kind, id: idGiven(rest) };
  if (kind === 'rotate') {
    const kept = wholeNumber('keep-hours', values['keep-hours'], 0, 24 * 90) * hour;
    return { kind, id: idGiven(rest), expiresAt, oldUntil: new Date(now + kept) };
  }
  if (kind !== 'create') throw new SettingsError(`"${kind ?? ''}" is no command; ${usage}`);
  if (!values.name) throw new SettingsError('--name is missing; expected whose key it is');
  const requestsPerMinute = values.rate === undefined ? null : wholeNumber('rate', values.rate, 1, 1_000_000);
  const request = { name: values.name, scopes: checkScopes(values.scope), requestsPerMinute, expiresAt };
  return { kind, request };
}

function madeText({ id, token }: MadeKey): string {
  return `${token}\n\nThis is shown once: only its hash is kept. Its id is ${id}.`;
}

function stateOf({ revokedAt, expiresAt }: KeptKey, now: Date): string {
  if (revokedAt) return `revoked ${revokedAt.toISOString()}`;
  return `${expiresAt > now ? 'valid until' : 'expired'} ${expiresAt.toISOString()}`;
}

function lineOf(key: KeptKey, now: Date): string {
  const rate = key.requestsPerMinute === null ? 'rate of the address' : `${key.requestsPerMinute} a minute`;
  return [key.id, stateOf(key, now), rate, key.scopes.join(' ') || 'public data', key.name].join('  ');
}

/**
 * Does what was asked.
 *
 * @param actor who does it, for the audit
 * @returns what to print
 * @throws SettingsError when there is no such key
 */
export async function runKeysCommand(command: KeysCommand, store: KeyStore, actor: string): Promise<string> {
  switch (command.kind) {
    case 'create':
      return madeText(await store.create(command.request, actor));
    case 'list': {
      const now = new Date();
      return (await store.list()).map((key) => lineOf(key, now)).join('\n') || 'There are no keys.';
    }
    case 'rotate': {
      const made = await store.rotate(command.id, command, actor);
      if (made) return madeText(made);
      throw new SettingsError(`No valid key has the id "${command.id}"; "list" shows them`);
    }
    case 'revoke': {
      if (await store.revoke(command.id, actor)) return `${command.id} is revoked.`;
      throw new SettingsError(`No key that is not revoked has the id "${command.id}"; "list" shows them`);
    }
  }
}
