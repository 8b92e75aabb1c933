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
  /** The scalar of the variable that stands there. */
  readonly type: string;
  /** A root field that leads to it, with a variable in the place: `$text`, or `$id` where it is an ID, or `$it`. */
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

/** A field with the arguments that it needs, and something below it. */
export function askedField(field: Field): string {
  return `${field.name}${argumentsOf(field)}${somethingOf(getNamedType(field.type))}`;
}

/** The variables that stand in places, by their scalars. */
type Variables = Readonly<Record<string, string>>;

/** What may be any text. */
const texts: Variables = { String: '$text', ID: '$id' };

/** What is refused before anything is executed, unless it is written as its scalar has it. */
const checkedTexts: Variables = { Date: '$it', Period: '$it', DateTime: '$it' };

/** A place of a text within a type: the path to it, its scalar, and the value with a variable there. */
type PlaceWithin = readonly [path: string, scalar: string, value: string];

/** Every place within a type for which there is a variable. */
function* placesIn(
  type: GraphQLInputType,
  path: string,
  seen: readonly string[],
  variables: Variables,
): Generator<PlaceWithin> {
  if (isNonNullType(type)) yield* placesIn(type.ofType, path, seen, variables);
  else if (isListType(type)) {
    for (const [below, scalar, value] of placesIn(type.ofType, path, seen, variables)) {
      yield [below, scalar, `[${value}]`];
    }
  } else if (isInputObjectType(type)) {
    if (seen.includes(type.name)) return;
    for (const field of Object.values(type.getFields())) {
      // The gateway's own part of a condition: whoever else gives it is refused as a whole.
      if (field.name === 'answer' && path.startsWith('where')) continue;
      const others = Object.values(type.getFields()).filter(
        (one) => isRequiredInputField(one) && one !== field,
      );
      const rest = others.map((one) => `, ${one.name}: ${known[one.name] ?? anyValue(one.type)}`).join('');
      const within = placesIn(field.type, `${path}.${field.name}`, [...seen, type.name], variables);
      for (const [below, scalar, value] of within)
        yield [below, scalar, `{ ${field.name}: ${value}${rest} }`];
    }
  } else if (variables[type.name]) yield [path, type.name, variables[type.name] as string];
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

/** Every place of the graph where a client's text goes, but for those that are checked. */
export function textPlaces(schema: GraphQLSchema): TextPlace[] {
  return placesOf(schema, texts);
}

/** Every place of the graph that takes a text of one form only: a day, a period, a moment. */
export function checkedPlaces(schema: GraphQLSchema): TextPlace[] {
  return placesOf(schema, checkedTexts);
}

function placesOf(schema: GraphQLSchema, variables: Variables): TextPlace[] {
  const places: TextPlace[] = [];
  for (const [typeName, { path, wrap }] of waysTo(schema)) {
    const type = schema.getType(typeName) as GraphQLNamedType;
    for (const field of ownFields(type)) {
      for (const arg of field.args) {
        for (const [within, scalar, value] of placesIn(arg.type, arg.name, [], variables)) {
          const asked = `${field.name}${argumentsOf(field, [arg.name, value])}${somethingOf(getNamedType(field.type))}`;
          places.push({
            name: `${typeName}.${field.name}(${within})`,
            type: scalar,
            field: wrap(asked),
            path,
          });
        }
      }
    }
  }
  return places;
}
