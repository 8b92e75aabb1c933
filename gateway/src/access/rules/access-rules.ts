import type { Caller } from '@ntp-graph/kit';
import {
  type ConstDirectiveNode,
  type ConstValueNode,
  type DocumentNode,
  Kind,
  parse,
  print,
  visit,
} from 'graphql';
import {
  type AnyOfAll,
  isAnything,
  isMet,
  type Policies,
  type Requirement,
  requirementInWords,
  together,
} from './requirement.js';
import { SupergraphTypes } from './supergraph-types.js';

const specification = /specs\.apollo\.dev\/(authenticated|requiresScopes|policy)\//;

const directiveNames = new Set(['authenticated', 'requiresScopes', 'policy']);

function words(value: ConstValueNode | undefined): AnyOfAll {
  const lists = value?.kind === Kind.LIST ? value.values : [];
  return lists.map((list) =>
    list.kind === Kind.LIST
      ? list.values.flatMap((word) => (word.kind === Kind.STRING ? [word.value] : []))
      : [],
  );
}

/** What the directives of an element require. */
function requirementOf(directives: readonly ConstDirectiveNode[] = []): Requirement {
  const named = (name: string) => directives.filter((directive) => directive.name.value === name);
  const lists = (name: string) => named(name).map(({ arguments: args }) => words(args?.[0]?.value));
  return {
    authenticated: named('authenticated').length > 0,
    scopes: lists('requiresScopes'),
    policies: lists('policy'),
  };
}

/** Whether a directive of the schema links a specification of which nothing is left. */
function linksAccess({ name, arguments: args }: ConstDirectiveNode): boolean {
  return name.value === 'link' && (args ?? []).some(({ value }) => specification.test(print(value)));
}

/** The supergraph without what Apollo's gateway, which enforces none of it, refuses to load. */
function withoutAccess(document: DocumentNode): string {
  const isOfAccess = (name: string) => directiveNames.has(name) || /^(requiresScopes|policy)__/.test(name);
  return print(
    visit(document, {
      Directive: (node) =>
        directiveNames.has(node.name.value) || linksAccess(node as ConstDirectiveNode) ? null : undefined,
      DirectiveDefinition: ({ name }) => (isOfAccess(name.value) ? null : undefined),
      ScalarTypeDefinition: ({ name }) => (isOfAccess(name.value) ? null : undefined),
    }),
  );
}

/** Something that not everybody may read, and what it takes. */
export interface Rule {
  readonly requirement: Requirement;
  /** Tells requirements apart. */
  readonly key: string;
}

/** What subgraphs have said by `@authenticated`, `@requiresScopes` and `@policy`: who may read what. */
export class AccessRules {
  private readonly ofElements = new Map<string, Requirement>();
  private readonly rules = new Map<string, Rule | null>();
  private readonly requirements = new Map<string, Rule>();
  private readonly met = new WeakMap<Caller, ReadonlySet<string>>();
  /** What tells these rules from others. */
  readonly id: string;

  private constructor(
    document: DocumentNode,
    readonly types: SupergraphTypes,
    private readonly policies: Policies,
  ) {
    const note = (coordinate: string, directives: readonly ConstDirectiveNode[] | undefined) => {
      const requirement = requirementOf(directives);
      if (isAnything(requirement)) this.ofElements.set(coordinate, requirement);
    };
    for (const definition of document.definitions) {
      if (!('name' in definition) || !definition.name || !('directives' in definition)) continue;
      const { value: typeName } = definition.name;
      note(typeName, definition.directives as readonly ConstDirectiveNode[]);
      if (!('fields' in definition)) continue;
      for (const { name, directives } of definition.fields ?? [])
        note(`${typeName}.${name.value}`, directives);
    }
    for (const coordinate of types.fields()) this.ruleOf(...coordinate);
    this.id = JSON.stringify([[...this.ofElements], policies]);
  }

  /** The rules of a supergraph, and the supergraph without them; null where it has none. */
  static takenFrom(
    supergraphSdl: string,
    policies: Policies = {},
  ): { readonly rules: AccessRules; readonly supergraphSdl: string } | null {
    if (!specification.test(supergraphSdl)) return null;
    const document = parse(supergraphSdl, { noLocation: true });
    const without = withoutAccess(document);
    const rules = new AccessRules(document, new SupergraphTypes(without), policies);
    return { rules, supergraphSdl: without };
  }

  /**
   * What it takes to read a field: what is required of the field, of its type and of what it gives. Of an interface's
   * field also what is required of the same field of any type that implements it, for it may be that.
   */
  ruleOf(typeName: string, field: string): Rule | null {
    const coordinate = `${typeName}.${field}`;
    const known = this.rules.get(coordinate);
    if (known !== undefined) return known;
    const owners = [typeName, ...this.types.related(typeName)];
    const elements = [
      ...owners.flatMap((owner) => [owner, `${owner}.${field}`]),
      ...this.types.possibleOf(this.types.namedTypeOf(typeName, field)),
    ];
    const required = elements.flatMap((element) => this.ofElements.get(element) ?? []);
    const rule = required.length > 0 ? this.shared(together(required)) : null;
    this.rules.set(coordinate, rule);
    return rule;
  }

  /** The keys of the requirements that a caller meets, of all that there are. */
  metBy(caller: Caller): ReadonlySet<string> {
    const known = this.met.get(caller);
    if (known) return known;
    const met = [...this.requirements.values()].filter(({ requirement }) =>
      isMet(requirement, caller, this.policies),
    );
    const keys = new Set(met.map(({ key }) => key));
    this.met.set(caller, keys);
    return keys;
  }

  /** What decides what a caller may read by these rules, as text: empty for what everybody may. */
  rightsOf(caller: Caller): string {
    return [...this.metBy(caller)].sort().join(' ');
  }

  private shared(requirement: Requirement): Rule {
    const key = JSON.stringify(requirement);
    const known = this.requirements.get(key);
    if (known) return known;
    const created = { requirement, key };
    this.requirements.set(key, created);
    return created;
  }
}

/** What a caller is told of a field that is not theirs. */
export function forbidden(coordinate: string, { requirement }: Rule): string {
  return `"${coordinate}" is not yours to read; expected ${requirementInWords(requirement)}.`;
}
