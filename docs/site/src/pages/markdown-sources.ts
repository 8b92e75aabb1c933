import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import type { PageLanguage } from '../markup/words.js';

/** A Markdown file of the repository and the page that it becomes. */
export interface MarkdownSource {
  /** From the root of the repository. */
  readonly file: string;
  readonly page: string;
  readonly group: 'Guides' | 'Reference' | 'Subgraphs' | 'Project' | 'Start';
  readonly text: string;
  readonly language: PageLanguage;
}

/** Pages whose tables define what their first column names. */
export const pagesOfTerms: ReadonlySet<string> = new Set(
  ['errors', 'glossary', 'operations', 'settings'].map((name) => `reference/${name}.html`),
);

type Place = Omit<MarkdownSource, 'text' | 'language'>;

/** `start.vi.md` is in Vietnamese. */
function languageOf({ file }: Place): PageLanguage {
  return file.endsWith('.vi.md') ? 'vi' : 'en';
}

/** In the order in which the README names them at last; those it does not name come last, by name. */
function inOrderOfReadme(places: readonly Place[], readme: string): Place[] {
  const positions = new Map(places.map(({ file }) => [file, readme.lastIndexOf(`](${file}`)]));
  const positionOf = ({ file }: Place) => {
    const position = positions.get(file) ?? -1;
    return position === -1 ? Number.POSITIVE_INFINITY : position;
  };
  return places.toSorted((one, other) => {
    const [first, second] = [positionOf(one), positionOf(other)];
    return first === second ? one.file.localeCompare(other.file) : first - second;
  });
}

function folder(root: string, path: string, group: Place['group']): Place[] {
  return readdirSync(`${root}/docs/${path}`)
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({
      file: `docs/${path}/${name}`,
      page: `${path}/${posix.basename(name, '.md')}.html`,
      group,
    }));
}

function subgraphs(root: string): Place[] {
  return readdirSync(`${root}/subgraphs`).map((name) => ({
    file: `subgraphs/${name}/README.md`,
    page: `subgraphs/${name}.html`,
    group: 'Subgraphs',
  }));
}

const project: readonly Place[] = [
  { file: 'CHANGELOG.md', page: 'changelog.html', group: 'Project' },
  { file: 'CONTRIBUTING.md', page: 'contributing.html', group: 'Project' },
  { file: 'client/README.md', page: 'client.html', group: 'Project' },
  { file: 'NOTICE.md', page: 'notice.html', group: 'Project' },
];

/** Every Markdown file that is a page, in the order of the navigation: new files of `docs/` come by themselves. */
export function markdownSources(root: string): MarkdownSource[] {
  const readme = readFileSync(`${root}/README.md`, 'utf8');
  const places: Place[] = [
    { file: 'README.md', page: 'index.html', group: 'Start' },
    ...inOrderOfReadme(folder(root, 'guides', 'Guides'), readme),
    ...inOrderOfReadme(folder(root, 'reference', 'Reference'), readme),
    ...inOrderOfReadme(subgraphs(root), readme),
    ...project,
  ];
  return places.map((place) => ({
    ...place,
    text: readFileSync(`${root}/${place.file}`, 'utf8'),
    language: languageOf(place),
  }));
}
