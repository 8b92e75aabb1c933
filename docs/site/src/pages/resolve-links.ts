import { existsSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import type { MarkdownSource } from './markdown-sources.js';
import { relativeAddress } from './relative-address.js';

/** Folders of the repository that a page tells of. */
const pagesOfFolders: Record<string, string> = { 'schema/operations': 'operations.html' };

/** Turns the links of Markdown files, which lead to files of the repository, into those of pages. */
export class Links {
  private readonly pages: ReadonlyMap<string, string>;
  private readonly copied = new Set<string>();

  constructor(
    private readonly root: string,
    sources: readonly MarkdownSource[],
  ) {
    this.pages = new Map(sources.map(({ file, page }) => [file, page]));
  }

  /** Files of the repository that pages link to, which so have to be in the site: at `files/`, under their own paths. */
  get files(): readonly string[] {
    return [...this.copied];
  }

  /** @throws Error where a link leads to nothing in the repository. */
  from({ file, page }: Pick<MarkdownSource, 'file' | 'page'>): (href: string) => string {
    return (href) => {
      if (/^[a-z]+:/.test(href) || href.startsWith('#')) return href;
      const [path = '', fragment] = href.split('#');
      const linked = posix.join(posix.dirname(file), path).replace(/\/$/, '');
      const target = this.pages.get(linked) ?? pagesOfFolders[linked] ?? this.copy(linked);
      if (target === null)
        throw new Error(`${file} links to ${href}, and there is no ${linked} in the repository.`);
      return relativeAddress(page, fragment === undefined ? target : `${target}#${fragment}`);
    };
  }

  private copy(path: string): string | null {
    const absolute = `${this.root}/${path}`;
    if (path.startsWith('..') || !existsSync(absolute) || !statSync(absolute).isFile()) return null;
    this.copied.add(path);
    return `files/${path}`;
  }
}
