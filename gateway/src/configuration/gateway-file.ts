import { readFile } from 'node:fs/promises';
import { SettingsError, signatureHeader } from '@ntp-graph/kit';
import { z } from 'zod';
import type { Policies } from '../access/rules/requirement.js';
import { type GraphVariant, wholeGraph } from '../graph/graph-variant.js';
import { withoutTagged } from '../graph/tagged-variant.js';
import type { RulesBySubgraph } from '../sources/subgraph-rules.js';

/** Headers that belong to a connection, to a body or to us, and are nobody's to pass on. */
const ownHeaders = new Set([
  'accept',
  'accept-encoding',
  'connection',
  'content-encoding',
  'content-length',
  'content-type',
  'cookie',
  'expect',
  'host',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

const header = z
  .string()
  .regex(/^[!#$%&'*+.^_`|~0-9a-z-]+$/, 'expected the name of a header, in small letters')
  .refine(
    (name) => !ownHeaders.has(name) && name !== signatureHeader,
    'is a header that belongs to a connection, to a body or to the gateway',
  );

const positive = z.number().int().min(1);

const rules = z.strictObject({
  ours: z.boolean().optional(),
  required: z.boolean().optional(),
  deadline: positive.max(600_000).optional(),
  megabytes: positive.max(512).optional(),
  errors: positive.max(1_000_000).optional(),
  headers: z.array(header).max(30).optional(),
});

const word = z.string().regex(/^[A-Za-z][\w-]{0,62}$/, 'expected a name of letters, digits, _ and -');

const contract = z.strictObject({
  path: z
    .string()
    .regex(/^(\/[\w-]+)*\/graphql$/, 'expected a path that ends in /graphql')
    .optional(),
  without: z.array(z.string().min(1)).min(1).optional(),
});

const schema = z.strictObject({
  subgraphs: z.record(z.string(), rules).default({}),
  contracts: z.record(word, contract).default({}),
  policies: z.record(z.string(), z.array(z.string().min(1))).default({}),
});

/** What the file says that GATEWAY_FILE names. */
export interface GatewayFile {
  /** What holds of single subgraphs. */
  readonly subgraphs: RulesBySubgraph;
  /** The forms in which the graph is served. */
  readonly variants: readonly GraphVariant[];
  /** Which scopes grant the policies that subgraphs name. */
  readonly policies: Policies;
}

/** What holds where no file is named. */
export const noGatewayFile: GatewayFile = { subgraphs: {}, variants: [wholeGraph], policies: {} };

/**
 * The forms in which the graph is served: those of the file, the one at the usual address first. That has the whole graph
 * unless the file puts another there.
 */
function variantsOf(contracts: z.infer<typeof schema>['contracts']): readonly GraphVariant[] {
  const named = Object.entries(contracts).map(([name, { path = `/${name}/graphql`, without = [] }]) => ({
    path,
    supergraphOf: (supergraphSdl: string) =>
      without.length > 0 ? withoutTagged(supergraphSdl, without) : supergraphSdl,
  }));
  const usual = named.find(({ path }) => path === wholeGraph.path) ?? wholeGraph;
  const variants = [usual, ...named.filter((variant) => variant !== usual)];
  const twice = variants.find(({ path }, index) => variants.findIndex((one) => one.path === path) < index);
  if (twice)
    throw new SettingsError(`GATEWAY_FILE: two contracts are at ${twice.path}; expected one for each path`);
  return variants;
}

function complaint({ path, message }: z.core.$ZodIssue): string {
  return `${path.join('.') || 'the whole'}: ${message}`;
}

/**
 * Reads the file.
 *
 * @throws SettingsError in one line when it cannot be read, or says what is not understood
 */
export async function readGatewayFile(path: string): Promise<GatewayFile> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new SettingsError(`GATEWAY_FILE ${path} cannot be read; expected a YAML file`);
  });
  // Loaded only here: most gateways have no such file.
  const { parse } = await import('yaml');
  let given: unknown;
  try {
    given = parse(text);
  } catch (error) {
    const [line] = String((error as Error).message).split('\n');
    throw new SettingsError(`GATEWAY_FILE ${path} is no YAML: ${line}`);
  }
  const read = schema.safeParse(given ?? {});
  if (read.success) {
    const { subgraphs, contracts, policies } = read.data;
    return { subgraphs, variants: variantsOf(contracts), policies };
  }
  throw new SettingsError(`GATEWAY_FILE ${path}: ${read.error.issues.map(complaint).join('; ')}`);
}
