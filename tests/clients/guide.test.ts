import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestPlatform, type TestPlatform } from '../support/start-test-platform.js';
import { GuideFolder, guideBlocks } from './support/guide.js';

const printing = guideBlocks().filter(({ printed }) => printed !== null);

describe('docs/guides/clients.md', () => {
  let platform: TestPlatform;
  let folder: GuideFolder;
  beforeAll(async () => {
    platform = await startTestPlatform();
    folder = await GuideFolder.prepare(platform.url);
  });
  afterAll(async () => {
    folder?.remove();
    await platform?.close();
  });

  it('has types that fit', async () => {
    expect(await folder.typeErrors()).toBe('');
  });

  it.each(printing)('$file prints what the guide says', async (block) => {
    expect(await folder.run(block)).toBe(block.printed);
  });
});
