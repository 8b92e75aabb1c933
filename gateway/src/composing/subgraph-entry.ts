import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { SettingsError } from '@ntp-graph/kit';
import { z } from 'zod';

/** A subgraph as it is named to be composed: where it is asked, and where its SDL is found. */
export interface SubgraphEntry {
  readonly name: string;
  readonly url: string;
  /** A path, the URL of a GraphQL server, or the SDL itself. */
  readonly schema: { readonly file: string } | { readonly server: string } | { readonly sdl: string };
  /** Sent to the server that is asked for its SDL. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

const isUrl = (text: string) => /^https?:\/\/[^\s]+$/.test(text);

/** Names go into metrics, logs and settings: letters, digits and hyphens, and a letter first. */
export const subgraphName = /^[A-Za-z][\w-]{0,62}$/;

function checkedName(name: string, where: string): string {
  if (subgraphName.test(name)) return name;
  throw new SettingsError(
    `${where}: "${name}" is no name of a subgraph; expected a letter, then letters, digits, _ or -`,
  );
}

/**
 * Reads an entry as the command line has it: `name=schema=url`, or `name=url` where the server is asked for its SDL.
 *
 * @example
 * readEntry('education=edu.graphql=https://edu.example.vn/graphql');
 * @throws SettingsError when it is none
 */
export function readEntry(text: string): SubgraphEntry {
  const [, name = '', rest = ''] = /^([^=]*)=(.*)$/.exec(text) ?? [];
  const [, schema = rest, url = rest] = /^(.+)=(https?:\/\/.+)$/.exec(rest) ?? [];
  if (!rest || !isUrl(url)) {
    throw new SettingsError(
      `"${text}" names no subgraph; expected name=schema.graphql=https://host/graphql, or name=https://host/graphql`,
    );
  }
  return {
    name: checkedName(name, text),
    url,
    schema: isUrl(schema) ? { server: schema } : { file: resolve(schema) },
  };
}

const schemaOf = z.union([
  z.object({ file: z.string().min(1) }),
  z.object({
    subgraph_url: z.url(),
    introspection_headers: z.record(z.string(), z.string()).optional(),
  }),
  z.object({ sdl: z.string().min(1) }),
  z.object({ graphref: z.string(), subgraph: z.string().default('NAME') }),
]);

const config = z.object({
  subgraphs: z.record(
    z.string(),
    z.object({
      routing_url: z.url().optional(),
      schema: schemaOf,
    }),
  ),
});

function schemaFrom(name: string, given: z.infer<typeof schemaOf>, path: string): SubgraphEntry['schema'] {
  const folder = resolve(path, '..');
  if ('graphref' in given) {
    throw new SettingsError(
      `${path}: ${name} has a graphref, whose registry is not asked here; expected schema: file, after ` +
        `rover subgraph fetch ${given.graphref} --name ${given.subgraph} > ${name}.graphql`,
    );
  }
  if ('file' in given) return { file: resolve(folder, given.file) };
  return 'sdl' in given ? { sdl: given.sdl } : { server: given.subgraph_url };
}

/**
 * Reads the subgraphs of a file in the format of rover's `supergraph compose --config`. Paths in it are relative to it.
 *
 * @throws SettingsError in one line when it cannot be read, or names a schema by anything but file, subgraph_url or sdl
 */
export async function readSupergraphConfig(path: string): Promise<readonly SubgraphEntry[]> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new SettingsError(`${path} cannot be read; expected a YAML file as rover takes it`);
  });
  const { parse } = await import('yaml');
  let read: z.infer<typeof config>;
  try {
    read = config.parse(parse(text));
  } catch (error) {
    const issues = error instanceof z.ZodError ? error.issues : [];
    const [first] = issues;
    const what = first ? `${first.path.join('.')}: ${first.message}` : String((error as Error).message);
    throw new SettingsError(
      `${path}: ${what.split('\n')[0]}; expected subgraphs with routing_url and schema: file, subgraph_url or sdl`,
    );
  }
  return Object.entries(read.subgraphs).map(([name, { routing_url, schema }]) => {
    const found = schemaFrom(name, schema, path);
    const asked = 'subgraph_url' in schema ? schema.subgraph_url : undefined;
    const url = routing_url ?? asked;
    if (!url) throw new SettingsError(`${path}: ${name} has no routing_url; expected where it is asked`);
    return {
      name: checkedName(name, path),
      url,
      schema: found,
      headers: 'subgraph_url' in schema ? schema.introspection_headers : undefined,
    };
  });
}
