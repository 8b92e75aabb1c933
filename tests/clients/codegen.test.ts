import { preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { buildSchema, parse } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestPlatform, type TestPlatform } from '../support/start-test-platform.js';
import { GuideFolder } from './support/guide.js';

interface CodegenConfig {
  readonly schema: string;
  readonly generates: { readonly 'src/graph/': { readonly config: object } };
}

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

/** What the client preset makes of one operation, with the configuration of the guide. */
async function generated(operation: string): Promise<string> {
  const { default: configured } = await folder.load<{ default: CodegenConfig }>('codegen.ts');
  const sdl = await (await fetch(configured.schema)).text();
  const schemaAst = buildSchema(sdl);
  const outputs = await preset.buildGeneratesSection({
    baseOutputDir: 'graph/',
    schema: parse(sdl),
    schemaAst,
    documents: [{ location: 'own.graphql', rawSDL: operation, document: parse(operation) }],
    config: configured.generates['src/graph/'].config,
    presetConfig: {},
    plugins: [],
    pluginMap: {},
    documentTransforms: [],
  });
  const output = outputs.find(({ filename }) => filename === 'graph/graphql.ts');
  if (!output) throw new Error('The preset wrote no graphql.ts');
  return codegen({ ...output, schemaAst });
}

it('an operation of one’s own has the scalars of the client package', async () => {
  const text = await generated(`query Own($asOf: Date!, $from: Period!) {
    province(code: "27", asOf: $asOf) {
      validFrom
      observations(indicators: ["BHYT_COV"], from: $from, to: "2024") { period }
      funding(planYear: 2024, groupBy: [PROGRAMME]) { disbursed }
    }
  }`);
  expect(text).toContain("import type { CalendarDate, Money, Period } from '@ntp-graph/client'");
  expect(text).toMatch(/OwnQueryVariables = Exact<\{\s*asOf: CalendarDate;\s*from: Period;\s*\}>/);
  expect(text).toContain('validFrom: CalendarDate | null');
  expect(text).toContain('disbursed: Money | null');
});
