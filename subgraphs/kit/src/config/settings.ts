import { z } from 'zod';
import { mostUnitIds, usualConditionUnits } from '../condition/unit-id-limits.js';
import { usualMostRows } from '../database/cancellation.js';

const port = z.coerce.number().int().min(0).max(65_535);

/** A limit of what one request may ask for. */
function most(byDefault: number, description: string) {
  return z.coerce.number().int().min(1).max(1_000_000_000).default(byDefault).describe(description);
}

/** Every setting of the platform, from the environment. `docs/reference/settings.md` mirrors this table. */
const schema = z.object({
  PORT: port
    .optional()
    .describe('Port to listen on; 0 takes a free one. Gateway 4000, subgraphs 4001 to 4004.'),
  HOST: z.string().min(1).default('127.0.0.1').describe('Address to listen on; 0.0.0.0 for all.'),
  TRUST_PROXY: z
    .string()
    .regex(
      /^(none|all|(loopback|linklocal|uniquelocal|[\da-fA-F.:/]{2,})(,(loopback|linklocal|uniquelocal|[\da-fA-F.:/]{2,}))*)$/,
      'none, all or addresses, e.g. loopback,10.1.0.0/16',
    )
    .default('none')
    .describe(
      'Which proxies may say from where a request comes (x-forwarded-for): none, all, or their addresses; loopback, linklocal and uniquelocal name those of a kind.',
    ),
  CORS_ORIGINS: z
    .string()
    .regex(
      /^(\*|https?:\/\/[^,/]+(,https?:\/\/[^,/]+)*)$/,
      '* or origins, e.g. https://a.example,https://b.example:8443',
    )
    .optional()
    .describe(
      'Other origins whose pages may ask and read the answers, or * for any. Without it, those of its own origin alone.',
    ),
  RATE_LIMIT: z.coerce
    .number()
    .int()
    .min(0)
    .max(1_000_000)
    .default(6000)
    .describe(
      'Requests a minute that the gateway answers to one address (IPv6: one /64), other than of its own machine. 0: no limit.',
    ),
  CONCURRENCY_LIMIT: z.coerce
    .number()
    .int()
    .min(0)
    .max(1_000_000)
    .default(100)
    .describe(
      'Requests of one address, or of one key with a rate of its own, that one process of the gateway answers at once. 0: no limit.',
    ),
  AUTH_ISSUER: z
    .string()
    .regex(/^https?:\/\/.+/, 'the issuer as its tokens name it, e.g. https://id.example.vn')
    .optional()
    .describe(
      'The OpenID Connect issuer whose tokens (JWT) say who a person is. Without it, tokens are refused. Needs AUTH_AUDIENCE.',
    ),
  AUTH_AUDIENCE: z
    .string()
    .min(1)
    .optional()
    .describe('What tokens for this gateway have as their audience. Needs AUTH_ISSUER.'),
  COMPRESSION: z
    .enum(['on', 'off'])
    .default('on')
    .describe(
      'Whether answers of a kilobyte and more are compressed (zstd, br or gzip) for whoever accepts it. off: a proxy in front does.',
    ),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/.+/, 'a URL such as postgres://user:password@host:5432/database')
    .optional()
    .describe('A PostgreSQL 15 or later. Without it an embedded PGlite keeps its data in DATA_DIR.'),
  DATABASE_POOL: z.coerce.number().int().min(1).max(500).default(10).describe('Connections per subgraph.'),
  DATABASE_STATEMENT_TIMEOUT: z.coerce
    .number()
    .int()
    .min(0)
    .default(0)
    .describe(
      'Milliseconds a statement of a subgraph may take on PostgreSQL, as its own statement_timeout; migrations too. 0: only the deadlines below end one.',
    ),
  DATA_DIR: z.string().min(1).default('data').describe('Folder of the embedded database.'),
  SUBGRAPHS: z
    .enum(['local', 'http'])
    .default('local')
    .describe(
      'local: the four subgraphs run in the gateway, but for those that SUBGRAPH_URLS names. http: all are servers, as the supergraph says.',
    ),
  SUBGRAPH_URLS: z
    .string()
    .regex(
      /^([\w-]+=https?:\/\/[^,]+)(,[\w-]+=https?:\/\/[^,]+)*$/,
      'name=url pairs, e.g. finance=http://10.0.0.5:4004/graphql',
    )
    .optional()
    .describe(
      'Where subgraphs are, if not where the supergraph says. A name that it does not have is refused.',
    ),
  GATEWAY_FILE: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Path of a YAML file that says of single subgraphs whether they are ours and required, what is taken of them and which headers they are sent; and at which other paths parts of the graph are served. docs/guides/join.md explains it.',
    ),
  SUBGRAPH_DEADLINE: z.coerce
    .number()
    .int()
    .min(1)
    .default(10_000)
    .describe('Milliseconds a subgraph may take for one fetch, in this process or on another server.'),
  REQUEST_DEADLINE: z.coerce
    .number()
    .int()
    .min(1)
    .default(30_000)
    .describe(
      'Milliseconds after which a request is answered with what is there, and nothing more is read for it.',
    ),
  SUBGRAPH_ANSWER_MEGABYTES: z.coerce
    .number()
    .int()
    .min(1)
    .max(512)
    .default(64)
    .describe('The largest answer to one fetch that is taken of a subgraph on another server.'),
  SUBGRAPH_FAILURES: z.coerce
    .number()
    .int()
    .min(1)
    .default(3)
    .describe(
      'How many fetches in a row a subgraph on another server may fail before it is left alone: for a second, then for longer, up to half a minute.',
    ),
  WRITE_TIMEOUT: z.coerce
    .number()
    .int()
    .min(1)
    .default(30_000)
    .describe('Milliseconds for which a client may take nothing of its answer before it is cut off.'),
  STOP_DELAY: z.coerce
    .number()
    .int()
    .min(0)
    .default(0)
    .describe(
      'Milliseconds for which a server that is told to stop still takes requests, while /health/ready says 503: as long as a load balancer needs to notice.',
    ),
  STOP_DEADLINE: z.coerce
    .number()
    .int()
    .min(1)
    .default(10_000)
    .describe(
      'Milliseconds that requests under way have to finish when a server stops; then they are cut off.',
    ),
  SUBGRAPH_SECRET: z
    .string()
    .min(32, 'at least 32 characters')
    .optional()
    .describe(
      'What the gateway and its own subgraphs on other servers share: the gateway signs what it asks them. A subgraph that listens beyond loopback needs it, and answers nobody else.',
    ),
  SUPERGRAPH: z
    .string()
    .min(1)
    .optional()
    .describe('Path or URL of the supergraph; schema/supergraph.graphql by default.'),
  SUPERGRAPH_POLL: z.coerce
    .number()
    .int()
    .min(0)
    .max(86_400)
    .default(10)
    .describe(
      'Seconds between two looks whether the supergraph has changed. One that can be used is served from then on, without a restart. 0: it is read at the start alone.',
    ),
  RESPONSE_CACHE_MEGABYTES: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_536)
    .default(64)
    .describe(
      'Memory for whole answers, each served only while no write has changed what it was read from. 0: nothing is kept.',
    ),
  LIMIT_DOCUMENT_BYTES: most(100_000, 'Bytes of a GraphQL document, without its variables.'),
  LIMIT_TOKENS: most(5_000, 'Tokens of a document: names, values and signs.'),
  LIMIT_DEPTH: most(20, 'Levels of fields within fields, with every fragment spread.'),
  LIMIT_FIELDS: most(
    500,
    'Fields and fragments that an operation selects, with every fragment spread. The ready operations have fewer than 150.',
  ),
  LIMIT_ALIASES: most(50, 'Aliases of an operation, with every fragment spread.'),
  LIMIT_ROOT_FIELDS: most(50, 'Fields of `Query` in one operation, with every fragment spread.'),
  LIMIT_DIRECTIVES: most(100, 'Directives of an operation, with every fragment spread.'),
  LIMIT_MERGED_FIELDS: most(
    10_000,
    'Pairs of fields of one name in one place, with every fragment spread: validation compares each with each.',
  ),
  LIMIT_COST: most(
    500_000,
    'Fields that an answer may have, by an estimate: each counts as often as the lists around it may hold objects. A connection holds its `first`; any other list as many as the longest list in its arguments, and no fewer than ten. `extensions: {"cost": true}` in a request has its answer say what it was.',
  ),
  LIMIT_PLANNING_MS: most(
    5000,
    'Milliseconds that it may take to plan an operation, in a thread of its own. The ready operations take fewer than 50.',
  ),
  LIMIT_ROWS: most(
    usualMostRows,
    'Rows that a subgraph reads for one fetch. A field beyond is null, with TOO_MANY_ROWS; the others stay.',
  ),
  LIMIT_CONDITION_UNITS: z.coerce
    .number()
    .int()
    .min(1)
    .max(mostUnitIds)
    .default(usualConditionUnits)
    .describe(
      'Units that may meet one condition of `where`, whose ids the gateway passes from subgraph to subgraph. One that more meet is refused.',
    ),
  LIMIT_VARIABLE_VALUES: most(10_000, 'Values in the variables of a request, lists and objects included.'),
  PERSISTED_DOCUMENTS: z
    .enum(['also', 'only'])
    .default('also')
    .describe(
      'Whether the documents in schema/operations and OPERATIONS_DIR, which a request may name (`documentId`: the name of the file or sha256: and its hash), are the only ones that are executed. only: the query page cannot ask for the schema either.',
    ),
  OCDS_PREFIX: z
    .string()
    .regex(/^[a-zA-Z0-9-]+$/, 'letters, digits and hyphens, e.g. ocds-213czf')
    .default('ntp-graph')
    .describe(
      'What ids of contracting processes begin with in OCDS: the prefix that the publisher has registered with the Open Contracting Partnership.',
    ),
  SNAPSHOT_DIR: z
    .string()
    .min(1)
    .optional()
    .describe(
      'A folder of snapshots that `npm run snapshot -- --out` made, served at /data/. Without it, none are.',
    ),
  OPERATIONS_DIR: z
    .string()
    .min(1)
    .optional()
    .describe(
      'A folder of further documents that are asked for by name (`/q/<name>`, `documentId`), besides schema/operations: each `.graphql` file is one.',
    ),
  INTROSPECTION: z
    .enum(['on', 'off'])
    .default('on')
    .describe(
      'Whether clients may ask for the schema, by introspection or at /schema.graphql, and read of it at /docs.',
    ),
  SUGGESTIONS: z
    .enum(['on', 'off'])
    .default('on')
    .describe('Whether an error says which field or argument may have been meant.'),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\/.+/, 'a URL such as redis://user:password@host:6379')
    .optional()
    .describe(
      'A Redis that keeps the whole answers too, and counts what RATE_LIMIT limits, so that replicas of the gateway share both.',
    ),
  SLOW_REQUEST_MS: z.coerce
    .number()
    .int()
    .min(0)
    .default(5000)
    .describe(
      'Milliseconds after which a request is logged as slow (at warn): its operation, the hash of its document, its cost and how long each subgraph took, but no values. 0: none is.',
    ),
  USAGE_LOG: z
    .string()
    .min(1)
    .optional()
    .describe(
      'A file to which the gateway appends each document that it executes, once since its start: a line of JSON with its text, hash and operation name, without variables. `npm run schema:diff -- --usage` takes it. Without it, none is kept.',
    ),
  METRICS_PORT: port
    .optional()
    .describe(
      'Port of its own for /metrics, which then is not at PORT; 0 takes a free one. Services started together take this and the next four.',
    ),
  METRICS_HOST: z
    .string()
    .min(1)
    .default('127.0.0.1')
    .describe('Address that METRICS_PORT listens on; 0.0.0.0 for all.'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .string()
    .regex(/^https?:\/\/.+/, 'the address of a collector, e.g. http://127.0.0.1:4318')
    .optional()
    .describe(
      'The OpenTelemetry collector that traces are sent to, as OTLP/JSON over HTTP: request, fetches of subgraphs, SQL statements. Without it nothing is traced.',
    ),
  OTEL_TRACES_SAMPLER_ARG: z.coerce
    .number()
    .min(0)
    .max(1)
    .default(1)
    .describe(
      'The share of requests that are traced, where `traceparent` of the request does not say whether it is.',
    ),
  SEED_SCALE: z.enum(['demo', 'national', 'facts']).default('demo').describe('What a first start loads.'),
  SEED_NUMBER: z.coerce
    .number()
    .int()
    .min(0)
    .max(2 ** 31 - 1)
    .default(2021)
    .describe('Seed of the generator.'),
  LOG_LEVEL: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'])
    .default('warn')
    .describe('What is logged, as lines of JSON on standard output; from info on, each answer has its line.'),
});

export type Settings = Readonly<z.infer<typeof schema>>;

/** A setting that cannot be used: one line that says which, and what would be right. */
export class SettingsError extends Error {}

/** Settings that can hold a password, and what is said of them in place of their value. */
const secretSettings: Readonly<Record<string, string>> = {
  DATABASE_URL: 'not a PostgreSQL URL',
  REDIS_URL: 'not a Redis URL',
  SUBGRAPH_SECRET: 'too short',
};

function complaint(environment: NodeJS.ProcessEnv, issue: z.core.$ZodIssue): string {
  const name = String(issue.path[0]);
  const shown = secretSettings[name] ?? `"${environment[name]}"`;
  return `${name} is ${shown}: ${issue.message}`;
}

/**
 * Reads the settings. An empty variable counts as unset.
 *
 * @throws SettingsError with one line for all that is wrong
 */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  throw new SettingsError(result.error.issues.map((issue) => complaint(environment, issue)).join('; '));
}

/** Name, default and meaning of every setting, for the reference page. */
export function settingsReference(): readonly { name: string; default: string; description: string }[] {
  return Object.entries(schema.shape).map(([name, type]) => {
    const parsed = type.safeParse(undefined);
    return {
      name,
      default: parsed.success ? String(parsed.data ?? '') : '',
      description: type.description ?? '',
    };
  });
}
