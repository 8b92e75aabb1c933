/**
 * `npm run codegen` writes what of the client package follows from `schema/`; with `--check` it says whether the files
 * still do.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { generatedFiles, graphFolder } from './generated-files.js';

const check = process.argv.includes('--check');
const stale: string[] = [];
for (const [name, text] of await generatedFiles()) {
  const path = graphFolder + name;
  if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
  stale.push(name);
  if (!check) writeFileSync(path, text);
}
if (check && stale.length > 0) {
  console.error(`client/src/graph is not what schema/ says (${stale.join(', ')}); run npm run codegen`);
  process.exit(1);
}
console.log(
  check ? 'client/ matches the schema' : `Wrote ${stale.length === 0 ? 'nothing new' : stale.join(', ')}`,
);
