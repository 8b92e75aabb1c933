import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { generatedFiles, graphFolder } from './generated-files.js';

it('what is committed is what the schema and its operations say: npm run codegen', async () => {
  for (const [name, text] of await generatedFiles()) {
    expect(readFileSync(graphFolder + name, 'utf8'), name).toBe(text);
  }
});
