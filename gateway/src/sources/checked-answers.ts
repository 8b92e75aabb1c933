import { type FetchError, type FetchResult, responseName } from '@ntp-graph/kit';
import { type DocumentNode, Kind, type SelectionNode } from 'graphql';
import type { SubgraphSource } from './source.js';

type Fields = Readonly<Record<string, unknown>>;

/** A name that has to be in an answer: asked for on no condition but the type of the object. */
interface Promised {
  readonly name: string;
  /** undefined: of whatever type it is. */
  readonly typeName: string | undefined;
}

function promisedBy(selections: readonly SelectionNode[], typeName?: string): Promised[] {
  return selections.flatMap((selection) => {
    if (selection.directives?.length || selection.kind === Kind.FRAGMENT_SPREAD) return [];
    if (selection.kind === Kind.FIELD) return [{ name: responseName(selection), typeName }];
    // A type within another is left to who merges: whether an object is of both, only the schema says.
    const condition = selection.typeCondition?.name.value;
    if (typeName !== undefined && condition !== undefined && condition !== typeName) return [];
    return promisedBy(selection.selectionSet.selections, condition ?? typeName);
  });
}

/** What an operation is promised: below its root, or of each entity. */
interface Promises {
  readonly ofEntities: boolean;
  readonly promised: readonly Promised[];
}

function promisesOf({ definitions }: DocumentNode): Promises {
  const operation = definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return { ofEntities: false, promised: [] };
  const { selections } = operation.selectionSet;
  const [first] = selections;
  if (first?.kind !== Kind.FIELD || first.name.value !== '_entities') {
    return { ofEntities: false, promised: promisedBy(selections) };
  }
  const below = first.selectionSet?.selections ?? [];
  const [only, ...others] = below;
  // Asked of every entity, whatever the subgraph calls its type: an interface, say.
  const isAlone = only?.kind === Kind.INLINE_FRAGMENT && others.length === 0 && !only.directives?.length;
  return { ofEntities: true, promised: promisedBy(isAlone ? only.selectionSet.selections : below) };
}

/** The places of errors that are reported already, as text. */
function reportedPlaces(errors: readonly FetchError[]): ReadonlySet<string> {
  return new Set(errors.flatMap(({ path }) => (path ? [path.slice(0, 3).join('\n')] : [])));
}

/**
 * Looks whether an answer has what it was asked for. What a subgraph has left out, without a word, is an error of that
 * field and no null.
 */
export class AnswerCheck {
  private readonly promises: Promises;

  constructor(
    private readonly subgraph: string,
    document: DocumentNode,
  ) {
    this.promises = promisesOf(document);
  }

  /** The same answer, with an error for each field that is not there. */
  complete(answer: FetchResult): FetchResult {
    const { data, errors = [] } = answer;
    if (!data) return answer;
    const missing = this.places(data);
    if (missing.length === 0) return answer;
    const reported = reportedPlaces(errors);
    const isExplained = (path: readonly (string | number)[]) =>
      path.some((_, index) => reported.has(path.slice(0, index + 1).join('\n')));
    const added = missing.filter((path) => !isExplained(path)).map((path) => this.errorAt(path));
    return added.length === 0 ? answer : { ...answer, errors: [...errors, ...added] };
  }

  /** Whether an entity is null, and no error says why: it may not exist, or have been lost on the way. */
  isDoubtful({ data }: FetchResult): boolean {
    const entities = data?._entities;
    return this.promises.ofEntities && Array.isArray(entities) && entities.includes(null);
  }

  private places(data: Fields): (readonly (string | number)[])[] {
    const { ofEntities } = this.promises;
    if (!ofEntities) return this.namesNotIn(data).map((name) => [name]);
    if (!Array.isArray(data._entities)) return [];
    return data._entities.flatMap((entity: Fields | null, index) =>
      entity === null || typeof entity !== 'object'
        ? []
        : this.namesNotIn(entity).map((name) => ['_entities', index, name]),
    );
  }

  private namesNotIn(object: Fields): string[] {
    const missing: string[] = [];
    for (const { name, typeName } of this.promises.promised) {
      if (object[name] !== undefined) continue;
      if (typeName === undefined || typeName === object.__typename) missing.push(name);
    }
    return missing;
  }

  private errorAt(path: readonly (string | number)[]): FetchError {
    return {
      message: `The ${this.subgraph} subgraph left this out of its answer.`,
      path,
      extensions: { code: 'SOURCE_UNAVAILABLE' },
    };
  }
}

/** The source, whose answers are looked through for what is not there. */
export function checkingAnswers(name: string, source: SubgraphSource): SubgraphSource {
  return {
    process: (options) => source.process(options),
    isReady: () => source.isReady(),
    version: () => source.version(),
    prepare(fetch) {
      const run = source.prepare(fetch);
      const check = new AnswerCheck(name, fetch.document);
      return async (variables, context) => {
        const answer = check.complete(await run(variables, context));
        if (check.isDoubtful(answer)) context.record.isDoubtful = true;
        return answer;
      };
    },
  };
}
