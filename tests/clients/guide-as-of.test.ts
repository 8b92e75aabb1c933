import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestPlatform, type TestPlatform } from '../support/start-test-platform.js';
import { GuideFolder, guideBlocks } from './support/guide.js';

const asOf = guideBlocks().filter(({ file }) => file.startsWith('as-of'));

describe('docs/guides/clients.md, as of a day', () => {
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

  it.each(asOf)('$file prints what the guide says', async (block) => {
    expect(await folder.run(block)).toBe(block.printed);
  });
});
