import { parseArgs } from 'node:util';
import { SettingsError } from '@ntp-graph/kit';
import { withDescription } from '../supergraph/graph-description.js';
import { schemaFolder } from '../supergraph/supergraph-path.js';
import { allInWords, type Complaint } from './complaint.js';
import { type ComposedSubgraph, compose } from './compose-supergraph.js';
import { lostByClients } from './lost-by-clients.js';
import { providedUnits, takenFromUs } from './not-for-partners.js';
import { readSdl } from './read-sdl.js';
import { readEntry, readSupergraphConfig, type SubgraphEntry } from './subgraph-entry.js';

/** What `npm run compose` is asked. */
export interface ComposeCommand {
  readonly configs: readonly string[];
  readonly entries: readonly SubgraphEntry[];
  readonly out: string;
  /** Whether the schema has no description of its own, which the parser of Hive's router runtime does not take. */
  readonly plain?: boolean;
}

/** What it has found. */
export interface ComposedGraph {
  /** Undefined when there is anything wrong. */
  readonly supergraphSdl: string | undefined;
  /** What is wrong; empty when nothing is. */
  readonly errors: string;
  /** What else somebody should know. */
  readonly hints: string;
  /** The names of the subgraphs that are not ours. */
  readonly partners: readonly string[];
}

const usage =
  'npm run compose -- [name=schema.graphql=https://host/graphql …] [--config supergraph.yaml …] [--out partners/supergraph.graphql] [--plain]';

/**
 * Reads the command line.
 *
 * @throws SettingsError with what is expected
 */
export function readComposeCommand(args: readonly string[]): ComposeCommand {
  let read: { values: { config: string[]; out: string; plain: boolean }; positionals: string[] };
  try {
    read = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        config: { type: 'string', multiple: true, default: [] },
        out: { type: 'string', default: 'partners/supergraph.graphql' },
        plain: { type: 'boolean', default: false },
      },
    }) as typeof read;
  } catch (error) {
    throw new SettingsError(`${(error as Error).message}; expected ${usage}`);
  }
  const { values, positionals } = read;
  const { config: configs, out, plain } = values;
  return { configs, entries: positionals.map(readEntry), out, plain };
}

function refuseTwice(subgraphs: readonly SubgraphEntry[]): void {
  const names = subgraphs.map(({ name }) => name.toLowerCase().replaceAll('-', '_'));
  const twice = subgraphs.find(({ name }, index) => {
    const known = names.indexOf(name.toLowerCase().replaceAll('-', '_'));
    return known < index;
  });
  if (twice) {
    throw new SettingsError(
      `${twice.name} is there twice; expected a name of its own for each subgraph, in which - and _ are the same`,
    );
  }
}

/** Puts partners' subgraphs beside ours, which `schema/supergraph.yaml` names. */
export async function composeWithPartners(
  { configs, entries, plain = false }: Omit<ComposeCommand, 'out'>,
  oursPath = `${schemaFolder}supergraph.yaml`,
): Promise<ComposedGraph> {
  const published = await readSupergraphConfig(oursPath);
  const given = [...(await Promise.all(configs.map(readSupergraphConfig))).flat(), ...entries];
  // Whoever has a file with all of them need not take ours out of it, and says in it where ours are.
  const isOne = (own: SubgraphEntry) => (entry: SubgraphEntry) =>
    own.name === entry.name && JSON.stringify(own.schema) === JSON.stringify(entry.schema);
  const ours = published.map((own) => ({ ...own, url: given.findLast(isOne(own))?.url ?? own.url }));
  const ourNames = new Set(ours.map(({ name }) => name));
  const added = given.filter((entry) => !ours.some((own) => isOne(own)(entry)));
  refuseTwice([...ours, ...added]);
  const [own, partners] = await Promise.all([ours, added].map((group) => Promise.all(group.map(readSdl))));
  return composeAll(own ?? [], partners ?? [], ourNames, plain);
}

async function composeAll(
  own: readonly ComposedSubgraph[],
  partners: readonly ComposedSubgraph[],
  ourNames: ReadonlySet<string>,
  plain: boolean,
): Promise<ComposedGraph> {
  const { supergraphSdl, errors, hints } = compose([...own, ...partners]);
  const names = partners.map(({ name }) => name);
  const said = { hints: allInWords(hints), partners: names };
  const provided = errors.some(({ code }) => code === 'INVALID_GRAPHQL') ? [] : providedUnits(partners);
  const wrong = provided.length > 0 ? provided : errors;
  if (!supergraphSdl || wrong.length > 0)
    return { ...said, supergraphSdl: undefined, errors: allInWords(wrong) };
  const text = supergraphSdl.trim();
  const alone = compose(own).supergraphSdl ?? supergraphSdl;
  const faults: readonly Complaint[] = [
    ...takenFromUs(partners, ourNames),
    ...(partners.length > 0 ? await lostByClients(alone, supergraphSdl) : []),
  ];
  return {
    ...said,
    supergraphSdl: faults.length > 0 ? undefined : `${plain ? text : withDescription(text)}\n`,
    errors: allInWords(faults),
  };
}
