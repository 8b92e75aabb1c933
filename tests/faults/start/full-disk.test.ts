import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { runGateway, runServices } from '../../support/run-gateway.js';

const mounted: string[] = [];

/** A disk of so many megabytes, or null where this user may mount none. */
function smallDisk(megabytes: number): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'ntp-graph-'));
  const options = `size=${megabytes}m`;
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { timeout: 5000 });
  if (status === 0) {
    mounted.push(folder);
    return folder;
  }
  rmSync(folder, { recursive: true });
  return null;
}

function unmountAll(): void {
  for (const folder of mounted.splice(0)) {
    spawnSync('umount', [folder]);
    rmSync(folder, { recursive: true, force: true });
  }
}

const canMount = smallDisk(1) !== null;
unmountAll();

/** What a start says besides that it loads the data. */
function complaints(output: string): readonly string[] {
  return output
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('Loading the '));
}

const oneLine = [
  expect.stringMatching(/^There is no room for the data in .+; make some, or name another folder/),
];

describe.skipIf(!canMount)('a first start on a disk that is too small', () => {
  afterEach(unmountAll);

  it.each([
    ['its database is unpacked', 24],
    ['its tables are made', 40],
    ['the first rows are loaded', 80],
    ['the last rows are loaded', 120],
  ])(
    'says so in one line when %s, and leaves no data behind',
    async (_when, megabytes) => {
      const folder = String(smallDisk(megabytes));
      const gateway = runGateway({ DATA_DIR: folder });
      expect(await gateway.exit()).toBe(1);
      expect(complaints(gateway.output())).toEqual(oneLine);
      expect(readdirSync(folder)).toEqual(['folder.lock']);
    },
    200_000,
  );

  it('says so in one line as services too, and leaves nothing half-made behind', async () => {
    const folder = String(smallDisk(100));
    // The data are loaded before anybody listens.
    const services = runServices(14_840, { DATA_DIR: folder });
    expect(await services.exit()).toBe(1);
    expect(complaints(services.output())).toEqual(oneLine);
    const left = readdirSync(join(folder, 'services')).map((name) =>
      readdirSync(join(folder, 'services', name)),
    );
    // One that was loaded before the disk was full is whole, and need not be loaded again.
    for (const names of left)
      expect(names.filter((name) => !['folder.lock', 'pglite'].includes(name))).toEqual([]);
    expect(left.filter((names) => !names.includes('pglite'))).not.toEqual([]);
  }, 200_000);
});
