import { expect, it } from 'vitest';
import { startTestPlatform } from '../support/start-test-platform.js';

it.each(['/health/live', '/health/ready'])('a platform in one process answers %s', async (path) => {
  const platform = await startTestPlatform();
  expect((await fetch(`${platform.url}${path}`)).status).toBe(200);
  await platform.close();
});
