import { posix } from 'node:path';

/**
 * The address of a file of the site as a page has to write it. All are relative, so that the site works below any path.
 *
 * @example
 * relativeAddress('guides/run.html', 'reference/errors.html#codes'); // ../reference/errors.html#codes
 */
export function relativeAddress(page: string, target: string): string {
  const [path = '', fragment] = target.split('#');
  const address = path === page ? '' : posix.relative(posix.dirname(page), path);
  return fragment === undefined ? address : `${address}#${fragment}`;
}

/** The way from a page up to the folder of the site, such as `../`; empty on its first level. */
export function upToSite(page: string): string {
  return '../'.repeat(page.split('/').length - 1);
}

/** The way from a page up to the gateway, which serves the site at `/docs/`. */
export function upToGateway(page: string): string {
  return `../${upToSite(page)}`;
}
