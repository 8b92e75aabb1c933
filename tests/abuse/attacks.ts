/** A request that asks for too much, or for as much as it may. */
export interface Attack {
  readonly name: string;
  /** The format that its answer is asked for in; JSON where nothing is said. */
  readonly format?: string;
  /** The bodies, one after another; each as JSON text. */
  readonly bodies: () => Iterable<string>;
  /** The code of the one refusal that all of them get; null where they are within the limits and answered. */
  readonly refusedWith: string | null;
}

function body(query: string, variables?: object): string {
  return JSON.stringify({ query, variables });
}

function one(name: string, refusedWith: Attack['refusedWith'], query: string, variables?: object): Attack {
  return { name, refusedWith, bodies: () => [body(query, variables)] };
}

function repeat(times: number, part: (index: number) => string): string {
  return Array.from({ length: times }, (_, index) => part(index)).join(' ');
}

/** Fragments that alias a field and spread each other: twice as many fields with each level. */
function spreading(deep: number): string {
  const inner = (level: number) =>
    level === 0 ? 'name' : `a: parent { ...F${level - 1} } b: parent { ...F${level - 1} }`;
  return `{ province(code: "27") { ...F${deep - 1} } } ${repeat(deep, (level) => `fragment F${level} on Province { ${inner(level)} }`)}`;
}

/** Lists within lists, 234 bytes that would be answered with 412 MB. */
const nestedLists =
  '{ provinces(first: 1000, asOf: "2024-12-31") { nodes { communes(first: 1000) { nodes { province { communes(first: 1000) { ' +
  'nodes { id unitId name code validFrom province { id unitId name code } district { id unitId name } } } } } } } } }';

const circularIntrospection = `{ __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }`;

/** Each asks for something that no limit lets through. */
export const refused: readonly Attack[] = [
  ...[12, 14, 20].map((deep) =>
    one(`fragments that spread each other, ${deep} deep`, 'QUERY_TOO_LARGE', spreading(deep)),
  ),
  one('lists within lists', 'COST_LIMIT', nestedLists),
  one(
    '1,000 aliases',
    'QUERY_TOO_LARGE',
    `{ ${repeat(1000, (n) => `a${n}: province(code: "27") { name }`)} }`,
  ),
  one(
    '100,000 bad values in variables',
    'QUERY_TOO_LARGE',
    'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    { ids: Array(100_000).fill([{}]) },
  ),
  one('9,000 bad values in variables', 'BAD_USER_INPUT', 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
    ids: Array(4500).fill([[]]),
  }),
  one(
    'a text of a megabyte, to be repeated in a message',
    'BAD_USER_INPUT',
    'query ($code: String!, $day: Date!) { province(code: $code, asOf: $day) { name } }',
    { code: '27', day: 'x y" '.repeat(150_000) },
  ),
  one(
    'a name of 90 kB, to be repeated in a message',
    'GRAPHQL_VALIDATION_FAILED',
    `{ ${'n'.repeat(90_000)} }`,
  ),
  one('a document of 900 kB', 'QUERY_TOO_LARGE', `{ ${'n'.repeat(900_000)} }`),
  one('a query 5,000 deep', 'QUERY_TOO_LARGE', '{ a '.repeat(5000) + '}'.repeat(5000)),
  one(
    'a value 2,000 deep',
    'QUERY_TOO_LARGE',
    `{ nodes(ids: ${'['.repeat(2000)}${']'.repeat(2000)}) { id } }`,
  ),
  one('1,000 directives', 'QUERY_TOO_LARGE', `{ __typename ${'@a '.repeat(1000)} }`),
  one('one field 900 times', 'QUERY_TOO_LARGE', `{ province(code: "27") { ${'name '.repeat(900)} } }`),
  one('introspection that comes round', 'GRAPHQL_VALIDATION_FAILED', circularIntrospection),
  {
    name: 'variables 100,000 deep',
    refusedWith: 'BAD_REQUEST',
    bodies: () => [
      `{"query":"{ __typename }","variables":{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`,
    ],
  },
];

const unitsOf = (n: number) =>
  `{ units(first: 20) { nodes { ${repeat(n, (index) => `a${index}: latestObservations(indicators: ["BHYT_COV"]) { value unit { registrations { id } } }`)} } } }`;

/** One field under many names, far from the unit that leads to it: of 600 bytes the planner makes some seconds' work. */
const manyNames = `{ targetScorecards { unit { overlaps { overlap { funds { provenance { source { ${repeat(45, (n) => `t${n}: title`)} } } } } } } } }`;

const unitFields = 'id unitId code edition isoCode level listedSince name fullName';
const names = repeat(6, (n) => `n${n}: name(language: ${n % 2 ? 'VI' : 'EN'})`);
const communesOf = (n: number, first = 1000) =>
  `p${n}: communes(first: ${first}, asOf: "2024-12-31") { nodes { ${unitFields} ${names} district { ${unitFields} } province { ${unitFields} } parent { ${unitFields} province { ${unitFields} } } } }`;

/** The communes of a province beside each of them: as many rows as the limits let through, with as many cells. */
const communesBeside = (fields: string) =>
  `{ province(code: "27", asOf: "2024-12-31") { communes(first: 126) { nodes { id province { communes(first: 126) { nodes { ${fields} } } } } } } }`;

const manyRows = communesBeside(`id code unitId ${repeat(22, (n) => `n${n}: name`)}`);

/** JSON-stat is of numbers. */
const manyNumbers = communesBeside(
  `id code name ${repeat(4, (n) => `y${n}: criteriaProgress(year: ${2021 + n}) { met total }`)}`,
);

function asFile(format: string, query: string, what: string): Attack {
  return { ...one(`${what} as ${format}`, null, query), format };
}

/** The largest answer within the limits. */
export const largest: Attack = one('an answer of nearly 500,000 fields', null, manyRows);

/** The same and others as large, as files. */
export const files: readonly Attack[] = [
  ...['csv', 'ndjson', 'parquet', 'xlsx'].map((format) => asFile(format, manyRows, 'rows of 400,000 cells')),
  asFile('xlsx', `{ ${repeat(7, (n) => communesOf(n))} }`, 'seven sheets'),
  asFile('jsonstat', manyNumbers, 'a cube of 100,000 numbers'),
];

/** The engine judges every commune, in four lists side by side, to find those that fall shortest. */
const verdicts = `{ ${repeat(
  4,
  (n) =>
    `a${n}: criterionEvaluations(filter: { criteriaSet: "NTM-COMMUNE-2021", year: 2024, criteria: ["15.${n + 1}"] }, orderBy: { field: GAP, direction: DESC }) { totalCount nodes { gap explanation } }`,
)} }`;

/** Each asks for as much as it may of what takes longest. */
export const within: readonly Attack[] = [
  one('an answer of seven megabytes', null, `{ ${repeat(7, (n) => communesOf(n))} }`),
  one('lists of 2,000 communes', null, `{ ${repeat(3, (n) => communesOf(n, 2000))} }`),
  one(
    '50 root fields',
    null,
    `{ ${repeat(50, (n) => `a${n}: province(code: "27", asOf: "2024-12-31") { name }`)} }`,
  ),
  one('49 ways from unit to unit', null, unitsOf(49)),
  one('verdicts of the engine on every commune, four times', null, verdicts),
  largest,
  ...files,
];

/** What keeps a processor for seconds, and is given up where that is too long (LIMIT_PLANNING_MS). */
export const slow: readonly Attack[] = [one('a plan that takes seconds', null, manyNames)];

/** Documents of which no two are alike: what is kept of them has to stay small. */
export function differentDocuments(count: number): Attack {
  return {
    name: `${count} documents, no two alike`,
    refusedWith: null,
    *bodies() {
      for (let index = 0; index < count; index += 1) {
        yield body(
          `{ province(code: "27", asOf: "2024-12-31") { a${index}: name b${index}: code district: name } }`,
        );
      }
    },
  };
}
