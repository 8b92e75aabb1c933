import { describe, expect, it } from 'vitest';
import { DataVersions } from '../../caching/data-versions.js';
import { DataSnapshot } from './data-snapshot.js';

function versionsOf(current: Record<string, string | null>): DataVersions {
  const versions = new DataVersions(async () => {});
  for (const name of Object.keys(current)) versions.add(name, async () => current[name] ?? null);
  return versions;
}

describe('a state of the data', () => {
  it('holds as long as no subgraph that was asked has another version', async () => {
    const current: Record<string, string | null> = { geography: 'g1', finance: 'f1' };
    const snapshot = new DataSnapshot(versionsOf(current));
    await snapshot.before.look(['geography', 'finance']);
    await snapshot.check(['geography', 'finance']);
    expect(snapshot.nameOf(['geography', 'finance'])).toBe('finance=f1,geography=g1');
    current.finance = 'f2';
    await snapshot.check(['geography']);
    await expect(snapshot.check(['geography', 'finance'])).rejects.toMatchObject({
      extensions: { code: 'DATA_CHANGED' },
    });
  });

  it('is not to be known of a subgraph that says no version', async () => {
    const snapshot = new DataSnapshot(versionsOf({ geography: 'g1', partner: null }));
    await snapshot.before.look(['geography', 'partner']);
    await snapshot.check(['geography']);
    await expect(snapshot.check(['geography', 'partner'])).rejects.toThrow(
      'The partner subgraph says no version of its data',
    );
  });

  it('begins for each subgraph before the first page of it, and holds for all of them from then on', async () => {
    const current: Record<string, string | null> = { geography: 'g1', finance: 'f1' };
    const snapshot = new DataSnapshot(versionsOf(current));
    await snapshot.before.look(['geography']);
    await snapshot.check(['geography']);
    current.finance = 'f2';
    await snapshot.before.look(['geography', 'finance']);
    await snapshot.check(['geography', 'finance']);
    expect(snapshot.nameOf(['geography', 'finance'])).toBe('finance=f2,geography=g1');
    current.geography = 'g2';
    await snapshot.before.look(['geography', 'finance']);
    await expect(snapshot.check(['geography', 'finance'])).rejects.toThrow('The data of geography came');
  });
});
