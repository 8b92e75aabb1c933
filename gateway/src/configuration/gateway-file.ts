import { readFile } from 'node:fs/promises';
import { SettingsError, signatureHeader } from '@ntp-graph/kit';
import { z } from 'zod';
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

const schema = z.strictObject({ subgraphs: z.record(z.string(), rules).default({}) });

/** What the file says that GATEWAY_FILE names. */
export interface GatewayFile {
  /** What holds of single subgraphs. */
  readonly subgraphs: RulesBySubgraph;
}

/** What holds where no file is named. */
export const noGatewayFile: GatewayFile = { subgraphs: {} };

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
  if (read.success) return read.data;
  throw new SettingsError(`GATEWAY_FILE ${path}: ${read.error.issues.map(complaint).join('; ')}`);
}
