import { buildSchema, type GraphQLSchema, isEnumType, isInterfaceType, isObjectType } from 'graphql';
import { type AskedDocument, brokenDocuments } from './asked-documents.js';
import { type ContractChange, contractChanges } from './contract-changes.js';
import { versionIn } from './contract-version.js';

/** What a contract is checked against. */
export interface ContractCheck {
  /** What clients see, as it was last released. */
  readonly released: string;
  /** What clients would see. */
  readonly current: string;
  /** The text of the changelog. */
  readonly changelog: string;
  readonly documents: readonly AskedDocument[];
  /** `2026-11-29` */
  readonly today: string;
}

/** What was found. */
export interface ContractVerdict {
  readonly changes: readonly ContractChange[];
  /** What has to be put right before it can be published; empty when nothing has. */
  readonly faults: readonly string[];
}

const day = /\b\d{4}-\d{2}-\d{2}\b/;

/** The reasons for which fields and values are deprecated, by coordinate. */
function deprecations(schema: GraphQLSchema): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const type of Object.values(schema.getTypeMap())) {
    const members =
      isObjectType(type) || isInterfaceType(type)
        ? Object.values(type.getFields())
        : isEnumType(type)
          ? type.getValues()
          : [];
    for (const { name, deprecationReason } of members) {
      if (deprecationReason != null) found.set(`${type.name}.${name}`, deprecationReason);
    }
  }
  return found;
}

/** The section of a changelog that is written now, with its heading. */
function topSection(changelog: string): string {
  return /^## .*$[\s\S]*?(?=^## |(?![\s\S]))/m.exec(changelog)?.[0] ?? '';
}

function isLater(version: string | null, than: string | null): boolean {
  return (version ?? '').localeCompare(than ?? '', undefined, { numeric: true }) > 0;
}

function faultsOfVersions(versions: { released: string | null; current: string | null }, breaks: boolean) {
  if (!breaks || isLater(versions.current, versions.released)) return [];
  return [
    `The contract is ${versions.current} as it was; expected a later version in gateway/package.json, for clients break`,
  ];
}

/** What of a removal was not announced: with a day, and that day has come. */
function unannounced(
  changes: readonly ContractChange[],
  released: GraphQLSchema,
  today: string,
): readonly string[] {
  const announced = deprecations(released);
  return changes.flatMap(({ coordinate, isRemoval, kind }) => {
    if (!isRemoval || kind !== 'breaking') return [];
    const until = day.exec(announced.get(coordinate) ?? '')?.[0];
    if (until === undefined) {
      return [
        `${coordinate} goes and was never @deprecated with a day; expected that first, for one release at least`,
      ];
    }
    return until > today ? [`${coordinate} goes and was promised until ${until}`] : [];
  });
}

/** Compares what would be published with what was, and says what has to be put right. */
export async function checkContract(given: ContractCheck): Promise<ContractVerdict> {
  const [released, current] = [given.released, given.current].map((sdl) => buildSchema(sdl));
  if (!released || !current) throw new Error('There is nothing to compare');
  const changes = await contractChanges(released, current);
  const section = topSection(given.changelog);
  const breaking = changes.filter(({ kind }) => kind === 'breaking');
  const unnamed = breaking.filter(({ coordinate }) => !section.includes(`\`${coordinate}\``));
  const versions = { released: versionIn(released.description), current: versionIn(current.description) };
  // Before the first release nobody was promised anything.
  const isPromised = !section.startsWith(`## ${versions.released} (unreleased)`);
  const undated = [...deprecations(current)].filter(([, reason]) => !day.test(reason));
  const broken = brokenDocuments(released, current, given.documents);
  return {
    changes,
    faults: [
      ...(isPromised ? unannounced(changes, released, given.today) : []),
      ...(isPromised ? faultsOfVersions(versions, breaking.length > 0) : []),
      ...unnamed.map(
        ({ coordinate }) =>
          `\`${coordinate}\` is not named in the first section of CHANGELOG.md, and clients break by it`,
      ),
      ...undated.map(
        ([coordinate]) =>
          `${coordinate} is @deprecated without a day; expected until when it is answered, as 2027-06-30`,
      ),
      ...broken.map(({ name, reason }) => `${name} would be refused: ${reason}`),
    ],
  };
}
