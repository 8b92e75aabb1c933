import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';

/** A place of a request where a client's text goes: in an argument, or somewhere within it. */
export interface TextPlace {
  /** E.g. `Query.searchUnits(text)`, `AdministrativeUnit.funding(filter.programme)`. */
  readonly name: string;
  /** A root field that leads to it, with a variable in the place: `$text`, or `$id` where it is an ID. */
  readonly field: string;
  /** Response names from the root field down to the object that has the argument. */
  readonly path: readonly string[];
}

type Field = GraphQLField<unknown, unknown>;

/** What is known to be found, for the arguments that lead somewhere. */
const known: Readonly<Record<string, string>> = {
  id: '"2004:27"',
  ids: '["2004:27"]',
  code: '"27"',
  asOf: '"2024-12-31"',
  criteriaSet: '"NTM-COMMUNE-2021"',
  indicator: '"BHYT_COV"',
  indicators: '["BHYT_COV"]',
  number: '"15"',
  text: '"Bac Ninh"',
  units: '["2004:27"]',
  periods: '["2024"]',
  year: '2024',
};

/** What is known of the arguments of single root fields. */
const knownOf: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  programme: { code: '"NTM"' },
  commune: { code: '"09307"' },
  district: { code: '"258"' },
  indicator: { code: '"BHYT_COV"' },
  criteriaSet: { code: '"NTM-COMMUNE-2021"' },
};

/** A value that a type allows. */
function anyValue(type: GraphQLInputType): string {
  if (isNonNullType(type)) return anyValue(type.ofType);
  if (isListType(type)) return `[${anyValue(type.ofType)}]`;
  if (isEnumType(type)) return type.getValues()[0]?.name ?? 'null';
  if (isInputObjectType(type)) {
    const required = Object.values(type.getFields()).filter(isRequiredInputField);
    return `{ ${required.map((field) => `${field.name}: ${known[field.name] ?? anyValue(field.type)}`).join(', ')} }`;
  }
  const examples: Readonly<Record<string, string>> = { Int: '1', Float: '1', Money: '1', Boolean: 'true' };
  return (
    examples[type.name] ?? (type.name === 'Date' ? '"2024-12-31"' : type.name === 'Period' ? '"2024"' : '"x"')
  );
}

function argumentValue({ name }: Field, arg: GraphQLArgument): string {
  return knownOf[name]?.[arg.name] ?? known[arg.name] ?? anyValue(arg.type);
}

/** The arguments of a field: those it needs, and one as it is given. */
function argumentsOf(field: Field, own?: readonly [name: string, value: string]): string {
  const needed = field.args.filter(
    (arg) => isRequiredArgument(arg) || (arg.name === 'asOf' && arg.name in known),
  );
  const given = new Map(needed.map((arg) => [arg.name, argumentValue(field, arg)]));
  if (own) given.set(...own);
  if (given.size === 0) return '';
  return `(${[...given].map(([name, value]) => `${name}: ${value}`).join(', ')})`;
}

/** Every place of a text within a type, as the path to it and the value with a variable there. */
function* placesIn(
  type: GraphQLInputType,
  path: string,
  seen: readonly string[],
): Generator<[string, string]> {
  if (isNonNullType(type)) yield* placesIn(type.ofType, path, seen);
  else if (isListType(type)) {
    for (const [below, value] of placesIn(type.ofType, path, seen)) yield [below, `[${value}]`];
  } else if (isInputObjectType(type)) {
    if (seen.includes(type.name)) return;
    for (const field of Object.values(type.getFields())) {
      // The gateway's own part of a condition: whoever else gives it is refused as a whole.
      if (field.name === 'answer' && path.startsWith('where')) continue;
      const others = Object.values(type.getFields()).filter(
        (one) => isRequiredInputField(one) && one !== field,
      );
      const rest = others.map((one) => `, ${one.name}: ${known[one.name] ?? anyValue(one.type)}`).join('');
      for (const [below, value] of placesIn(field.type, `${path}.${field.name}`, [...seen, type.name])) {
        yield [below, `{ ${field.name}: ${value}${rest} }`];
      }
    }
  } else if (type.name === 'String') yield [path, '$text'];
  else if (type.name === 'ID') yield [path, '$id'];
}

/** Something of an object, so that it has to be read. */
function somethingOf(type: GraphQLNamedType, deep = 2): string {
  if (!isObjectType(type) && !isInterfaceType(type)) return isLeafType(type) ? '' : ' { __typename }';
  const fields = Object.values(type.getFields()).filter((field) => !field.args.some(isRequiredArgument));
  const leaves = fields.filter((field) => isLeafType(getNamedType(field.type))).slice(0, 3);
  const composite = fields.find((field) => !isLeafType(getNamedType(field.type)));
  const nodes =
    deep > 0 && (fields.find(({ name }) => name === 'nodes') ?? (leaves.length === 0 && composite));
  const below = nodes ? ` ${nodes.name}${somethingOf(getNamedType(nodes.type), deep - 1)}` : '';
  return ` { __typename ${leaves.map(({ name }) => name).join(' ')}${below} }`;
}

interface Way {
  readonly path: readonly string[];
  readonly wrap: (inner: string) => string;
}

/** The shortest ways from the root to an object of each type that has fields with arguments. */
function waysTo(schema: GraphQLSchema): ReadonlyMap<string, Way> {
  const query = schema.getQueryType() as GraphQLObjectType;
  const ways = new Map<string, Way>([[query.name, { path: [], wrap: (inner) => inner }]]);
  const pending: GraphQLNamedType[] = [query];
  for (const type of pending) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    const way = ways.get(type.name) as Way;
    for (const field of Object.values(type.getFields())) {
      const to = getNamedType(field.type);
      if (isLeafType(to) || ways.has(to.name) || to.name === 'Node') continue;
      const step = `${field.name}${argumentsOf(field)}`;
      ways.set(to.name, {
        path: [...way.path, field.name],
        wrap: (inner) => way.wrap(`${step} { ${inner} }`),
      });
      pending.push(to);
    }
  }
  return ways;
}

/** The fields of a type; of what is read in the same way wherever it stands, those of the interface once. */
function ownFields(type: GraphQLNamedType): readonly Field[] {
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  const shared = new Set(type.getInterfaces().flatMap((one) => Object.keys(one.getFields())));
  return Object.values(type.getFields()).filter(({ name }) => !shared.has(name));
}

/** Every place of the graph where a client's text goes. */
export function textPlaces(schema: GraphQLSchema): TextPlace[] {
  const places: TextPlace[] = [];
  for (const [typeName, { path, wrap }] of waysTo(schema)) {
    const type = schema.getType(typeName) as GraphQLNamedType;
    for (const field of ownFields(type)) {
      for (const arg of field.args) {
        for (const [within, value] of placesIn(arg.type, arg.name, [])) {
          const asked = `${field.name}${argumentsOf(field, [arg.name, value])}${somethingOf(getNamedType(field.type))}`;
          places.push({ name: `${typeName}.${field.name}(${within})`, field: wrap(asked), path });
        }
      }
    }
  }
  return places;
}
