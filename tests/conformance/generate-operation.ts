import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import { Chance } from './chance.js';
import { type GeneratedVariable, Literals } from './literals.js';

/** An operation and variables to run it with. */
export interface GeneratedOperation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Which operation of the document is meant, where it has several. */
  readonly operationName?: string;
}

/** Few, so that response names collide: with each other, with other fields, and now and then with a key. */
const aliases = ['a', 'b', 'c', 'd', 'a', 'b', 'c', 'd', 'name', 'value', 'status', 'id'];

/** What every object inherits. */
const hostileAliases = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'];

/** The same, and what a fetch is given its entities by. Not `__proto__`: graphql-js itself loses it. */
const hostileVariables = ['representations', 'constructor', 'valueOf', 'toString'];

const introspections = [
  '__schema { queryType { name kind } }',
  '__type(name: "Date") { name kind __typename }',
  '__type(name: "Province") { id: name fields { name type { kind ofType { name } } } }',
];

/** Writes one random operation over a schema. Most are valid; fields that do not merge make some that are not. */
export function generateOperation(schema: GraphQLSchema, seed: string): GeneratedOperation {
  return new OperationWriter(schema, new Chance(seed)).operation();
}

class OperationWriter {
  private readonly variables: GeneratedVariable[] = [];
  private readonly fragments: { readonly name: string; readonly on: string; readonly text: string }[] = [];
  private readonly literals: Literals;
  /** How many more fields may be written: the size of operations varies, and has an end. */
  private budget: number;
  private readonly depth: number;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly chance: Chance,
  ) {
    this.literals = new Literals(chance);
    this.budget = 4 + chance.below(chance.of(0.2) ? 60 : 20);
    this.depth = 2 + chance.below(6);
  }

  operation(): GeneratedOperation {
    const query = this.schema.getQueryType() as GraphQLObjectType;
    const body = this.withIntrospection(this.selectionSet(query, this.depth));
    const declared = this.variables.map(({ declaration }) => declaration).join(', ');
    const several = this.chance.of(0.1);
    const head = `query ${several || this.chance.of(0.8) ? 'Generated' : ''}${declared ? `(${declared})` : ''}`;
    const neighbour = several ? ['query Neighbour($v0: Int) { __typename regions { id } }'] : [];
    const fragments = this.fragments.map(({ name, on, text }) => `fragment ${name} on ${on} ${text}`);
    const given = this.variables.filter(({ value }) => value !== undefined);
    return {
      query: [...neighbour, `${head === 'query ' ? '' : head} ${body}`, ...fragments].join('\n'),
      variables: Object.fromEntries(given.map(({ name, value }) => [name, value])),
      ...(several ? { operationName: 'Generated' } : {}),
    };
  }

  /** Now and then the schema is asked for beside the data. */
  private withIntrospection(body: string): string {
    if (!this.chance.of(0.08)) return body;
    const asked = this.chance.pick(introspections);
    return body.replace('{', `{ ${this.chance.of(0.3) ? `... { ${asked} }` : asked} `);
  }

  private selectionSet(type: GraphQLCompositeType, depth: number): string {
    const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
    const usable = depth > 0 ? fields : fields.filter((field) => !isCompositeType(getNamedType(field.type)));
    const picked = this.chance.some(usable, 1 + this.chance.below(4));
    const written = picked.flatMap((field) => this.field(field, depth));
    if (this.chance.of(0.15)) written.push(this.chance.of(0.3) ? 'kind: __typename' : '__typename');
    // The same field again: under another name with other arguments, or under the same name with another selection.
    const again = picked.find((field) => isCompositeType(getNamedType(field.type)));
    if (again && this.chance.of(0.25)) written.push(...this.field(again, depth));
    if (depth > 0) written.push(...this.fragmentsOn(type, depth));
    return `{ ${written.length > 0 ? written.join(' ') : '__typename'} }`;
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number): string[] {
    if (this.budget <= 0) return [];
    this.budget -= 1;
    const type = getNamedType(field.type);
    const names = this.chance.of(0.05) ? hostileAliases : aliases;
    const alias = this.chance.of(0.25) ? `${this.chance.pick(names)}: ` : '';
    const selections = isCompositeType(type) ? ` ${this.selectionSet(type, depth - 1)}` : '';
    return [`${alias}${field.name}${this.args(field.args)}${this.directives()}${selections}`];
  }

  private args(args: readonly GraphQLArgument[]): string {
    const given = args.filter((argument) => isRequiredArgument(argument) || this.chance.of(0.35));
    if (given.length === 0) return '';
    return `(${given.map((argument) => `${argument.name}: ${this.input(argument)}`).join(', ')})`;
  }

  private input(argument: GraphQLArgument): string {
    if (this.chance.of(0.15)) return this.within(argument.type);
    if (!this.chance.of(0.35)) return this.literals.literal(argument.type);
    return this.variable(argument.type, argument.defaultValue !== undefined);
  }

  /** A literal with variables in its lists and inputs. */
  private within(type: GraphQLInputType): string {
    const present = getNullableType(type);
    if (isListType(present)) return `[${this.within(present.ofType)}]`;
    if (!isInputObjectType(present)) return this.variable(type, false);
    const fields = Object.values(present.getFields());
    const given = fields.filter((field) => isRequiredInputField(field) || this.chance.of(0.3));
    return `{ ${given.map((field) => `${field.name}: ${this.within(field.type)}`).join(', ')} }`;
  }

  private variable(type: GraphQLInputType, hasDefault: boolean): string {
    const free = hostileVariables.filter((one) => this.variables.every(({ name }) => name !== one));
    const hostile = this.chance.of(0.05) ? free[this.chance.below(4)] : undefined;
    const name = hostile ?? `v${this.variables.length}`;
    const variable = this.literals.variable(name, type, hasDefault);
    this.variables.push(variable);
    return `$${name}`;
  }

  private directives(): string {
    if (!this.chance.of(0.12)) return '';
    const boolean = this.schema.getType('Boolean') as GraphQLInputType;
    const names = this.chance.some(['skip', 'include'], this.chance.of(0.2) ? 2 : 1);
    return names
      .map(
        (name) =>
          ` @${name}(if: ${this.chance.of(0.4) ? this.chance.pick(['true', 'false']) : this.condition(boolean)})`,
      )
      .join('');
  }

  /** A condition's variable: often one that another condition depends on too. */
  private condition(type: GraphQLInputType): string {
    const known = this.variables.filter(({ condition }) => condition);
    if (known.length > 0 && this.chance.of(0.5)) return `$${this.chance.pick(known).name}`;
    const name = `c${this.variables.length}`;
    this.variables.push(this.literals.conditionVariable(name, type));
    return `$${name}`;
  }

  private fragmentsOn(type: GraphQLCompositeType, depth: number): string[] {
    const conditions = [type, ...this.narrower(type), ...this.wider(type)];
    const count = isAbstractType(type) ? this.chance.below(4) : this.chance.of(0.2) ? 1 : 0;
    return Array.from({ length: count }, () => this.fragment(this.chance.pick(conditions), type, depth));
  }

  private narrower(type: GraphQLCompositeType): readonly GraphQLCompositeType[] {
    return isAbstractType(type) ? this.schema.getPossibleTypes(type) : [];
  }

  private wider(type: GraphQLCompositeType): readonly GraphQLCompositeType[] {
    return isObjectType(type) || isInterfaceType(type) ? type.getInterfaces() : [];
  }

  private fragment(on: GraphQLCompositeType, type: GraphQLCompositeType, depth: number): string {
    const reusable = this.fragments.filter((fragment) => fragment.on === on.name);
    if (reusable.length > 0 && this.chance.of(0.3)) {
      return `...${this.chance.pick(reusable).name}${this.directives()}`;
    }
    const text = this.selectionSet(on, depth - 1);
    if (this.chance.of(0.3)) {
      const name = `F${this.fragments.length}`;
      this.fragments.push({ name, on: on.name, text });
      return `...${name}${this.directives()}`;
    }
    const condition = on === type && this.chance.of(0.5) ? '' : ` on ${on.name}`;
    return `...${condition}${this.directives()} ${text}`;
  }
}
