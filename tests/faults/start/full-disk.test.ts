import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runGateway } from '../../support/run-gateway.js';

/** A disk of 24 MB, or null where this user may mount none. */
function smallDisk(): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'ntp-graph-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', folder], { timeout: 5000 });
  if (mounted.status === 0) return folder;
  rmSync(folder, { recursive: true });
  return null;
}

const disk = smallDisk();

describe.skipIf(disk === null)('a first start on a disk that is too small', () => {
  it('says so in one line, and leaves no data behind', async () => {
    const folder = String(disk);
    try {
      const gateway = runGateway({ DATA_DIR: folder, SEED_SCALE: 'facts' });
      expect(await gateway.exit()).toBe(1);
      expect(gateway.output().trim().split('\n')).toEqual([
        expect.stringMatching(/^There is no room for the data in .+; make some, or name another folder/),
      ]);
      expect(readdirSync(folder)).toEqual(['folder.lock']);
    } finally {
      spawnSync('umount', [folder]);
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
