import { type Caller, parseScope } from '@ntp-graph/kit';

/** Words of which all are needed, and such lists of which any will do: as `@requiresScopes` and `@policy` have it. */
export type AnyOfAll = readonly (readonly string[])[];

/** What it takes to read something: all that is said of it. */
export interface Requirement {
  /** Whether it takes a key or token at all. */
  readonly authenticated: boolean;
  readonly scopes: readonly AnyOfAll[];
  readonly policies: readonly AnyOfAll[];
}

/** The scopes of which one grants a policy, by the name of the policy. One that is not there is granted to nobody. */
export type Policies = Readonly<Record<string, readonly string[]>>;

/** Whether a caller has a scope, by name or by one of ours that is wider. */
function hasScope({ scopes, grants = [] }: Caller, wanted: string): boolean {
  if (grants.includes(wanted)) return true;
  const asked = parseScope(wanted);
  return (
    asked !== null &&
    scopes.some(
      ({ subgraph, dataClass, within }) =>
        dataClass === asked.dataClass &&
        (subgraph === null || subgraph === asked.subgraph) &&
        (within === 'VN' || within === asked.within),
    )
  );
}

function holds(lists: readonly AnyOfAll[], has: (word: string) => boolean): boolean {
  return lists.every((anyOf) => anyOf.some((allOf) => allOf.every(has)));
}

/** Whether a caller may read what takes this. */
export function isMet(requirement: Requirement, caller: Caller, policies: Policies): boolean {
  const { authenticated, scopes } = requirement;
  const scope = (wanted: string) => hasScope(caller, wanted);
  const policy = (name: string) => (policies[name] ?? []).some(scope);
  return (
    (!authenticated || caller.id !== null) && holds(scopes, scope) && holds(requirement.policies, policy)
  );
}

/** Whether anything is required. */
export function isAnything({ authenticated, scopes, policies }: Requirement): boolean {
  return authenticated || scopes.length > 0 || policies.length > 0;
}

/** All of several requirements as one. */
export function together(requirements: readonly Requirement[]): Requirement {
  return {
    authenticated: requirements.some(({ authenticated }) => authenticated),
    scopes: requirements.flatMap(({ scopes }) => scopes),
    policies: requirements.flatMap(({ policies }) => policies),
  };
}

function inWords(what: string, lists: readonly AnyOfAll[]): string[] {
  return lists.map((anyOf) => `${what} ${anyOf.map((allOf) => allOf.join(' with ')).join(' or ')}`);
}

/** What it takes, for whoever has it not. */
export function requirementInWords({ authenticated, scopes, policies }: Requirement): string {
  const said = [...inWords('the scope', scopes), ...inWords('the policy', policies)];
  if (said.length > 0) return `a key or token with ${said.join(' and ')}`;
  return authenticated ? 'a key or token' : 'nothing';
}
