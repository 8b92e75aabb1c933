import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraphsOf } from '../supergraph/subgraphs-of.js';
import { schemaFolder } from '../supergraph/supergraph-path.js';
import { composeWithPartners, readComposeCommand } from './compose-command.js';

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@interfaceObject", "@override", "@provides", "@external"])\n';

const schools = `${link}
  type Query { schools: [School!]! }
  type School @key(fields: "id") { id: ID! name: String! unit: AdministrativeUnit }
  type AdministrativeUnit @key(fields: "unitId") @interfaceObject { unitId: ID! schools: [School!] }`;

describe('partners’ subgraphs beside the four', () => {
  let folder: string;
  let server: Server;
  let serverUrl: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ntp-graph-'));
    server = createServer(async (request, response) => {
      if (request.url === '/guarded' && request.headers.authorization !== 'Bearer of rover') {
        return void response.end(JSON.stringify({ errors: [{ message: 'Who are you?' }] }));
      }
      if (!['/graphql', '/guarded'].includes(request.url ?? ''))
        return void response.end('<html>Maintenance</html>');
      response.end(JSON.stringify({ data: { _service: { sdl: schools } } }));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    serverUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  function file(name: string, text: string): string {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  }

  const compose = (...args: string[]) => composeWithPartners(readComposeCommand(args));
  const composeSdl = (sdl: string) =>
    compose(`education=${file('edu.graphql', sdl)}=https://edu.example/graphql`);

  it('are found in a file, with a name that has a hyphen', async () => {
    const path = file('edu.graphql', schools);
    const {
      supergraphSdl = '',
      errors,
      partners,
    } = await compose(`edu-moet=${path}=https://edu.example/graphql`);
    expect(errors).toBe('');
    expect(partners).toEqual(['edu-moet']);
    expect([...subgraphsOf(supergraphSdl).keys()].sort()).toEqual([
      'edu-moet',
      'finance',
      'geography',
      'indicators',
      'programmes',
    ]);
    expect(subgraphsOf(supergraphSdl).get('edu-moet')).toBe('https://edu.example/graphql');
    expect(supergraphSdl).toMatch(/^"""\nThe health part of/);
  });

  it('are composed without words on the whole for a router that takes none', async () => {
    expect((await compose('--plain')).supergraphSdl).toMatch(/^schema\b/);
  });

  it('are asked for their SDL where they run', async () => {
    const { supergraphSdl = '' } = await compose(`education=${serverUrl}/graphql`);
    expect(subgraphsOf(supergraphSdl).get('education')).toBe(`${serverUrl}/graphql`);
  });

  it('are named in files as rover takes them, ours among them or not', async () => {
    file('edu.graphql', schools);
    const config = file(
      'supergraph.yaml',
      `federation_version: =2.14.4
subgraphs:
  education:
    routing_url: https://edu.example/graphql
    schema:
      file: ./edu.graphql
  labour:
    schema:
      sdl: "type Query { inspections: Int }"
    routing_url: https://labour.example/graphql
`,
    );
    const { supergraphSdl = '' } = await compose('--config', config);
    expect([...subgraphsOf(supergraphSdl).keys()].sort()).toEqual([
      'education',
      'finance',
      'geography',
      'indicators',
      'labour',
      'programmes',
    ]);
  });

  it('may be in one file with ours, which says where ours are', async () => {
    const config = file(
      'all.yaml',
      `subgraphs:
  finance:
    routing_url: http://10.0.0.5:4004/graphql
    schema: { file: ${JSON.stringify(`${schemaFolder}finance.graphql`)} }
  labour:
    routing_url: https://labour.example/graphql
    schema: { sdl: "type Query { inspections: Int }" }
`,
    );
    const { supergraphSdl = '', partners } = await compose('--config', config);
    const urls = subgraphsOf(supergraphSdl);
    expect(urls.get('finance')).toBe('http://10.0.0.5:4004/graphql');
    expect(urls.get('geography')).toBe('http://127.0.0.1:4001/graphql');
    expect(partners).toEqual(['labour']);
  });

  it('are asked with the headers that their file names', async () => {
    const config = (headers: string) =>
      file(
        'guarded.yaml',
        `subgraphs: { education: { schema: { subgraph_url: "${serverUrl}/guarded"${headers} } } }`,
      );
    const { supergraphSdl = '' } = await compose(
      '--config',
      config(', introspection_headers: { Authorization: "Bearer of rover" }'),
    );
    expect(subgraphsOf(supergraphSdl).get('education')).toBe(`${serverUrl}/guarded`);
    await expect(compose('--config', config(''))).rejects.toThrow(
      `education: ${serverUrl}/guarded says "Who are you?"`,
    );
  });

  it('may describe a shared enum in their own words: that is told, and hinders nothing', async () => {
    const { supergraphSdl, errors, hints } = await composeSdl(
      `${schools} "As our forms have it." enum Sex { TOTAL MALE FEMALE } extend type School { pupilsAre: Sex }`,
    );
    expect(errors).toBe('');
    expect(supergraphSdl).toBeDefined();
    expect(hints).toContain('INCONSISTENT_DESCRIPTION');
    expect(hints).toContain('education');
  });

  it('may say who may read what', async () => {
    const guarded = schools.replace('"@override"', '"@override", "@authenticated", "@requiresScopes"');
    const { supergraphSdl, errors } = await composeSdl(
      `${guarded} extend type School { pupils: Int @authenticated grades: Int @requiresScopes(scopes: [["education:grades"]]) }`,
    );
    expect(errors).toBe('');
    expect(supergraphSdl).toContain('@requiresScopes(scopes: [["education:grades"]])');
  });

  it.each([
    [
      'a type of theirs has the name of one of ours',
      'type PageInfo { hasNextPage: Boolean! startCursor: String } extend type School { page: PageInfo }',
      ['"education"', 'PageInfo.hasNextPage', 'So too: "PageInfo.startCursor"', 'EducationSource'],
    ],
    [
      'a field of ours is taken over',
      'type Programme @key(fields: "code") { code: String! name(language: Language): String! @override(from: "programmes") } enum Language { VI EN }',
      ['[education] takes "Programme.name" from programmes by @override'],
    ],
    [
      'a field of units is given another type',
      'extend type AdministrativeUnit { funding: Int }',
      ['FIELD_TYPE_MISMATCH', '"education"', '"finance"', 'Give the field the type that the others give it'],
    ],
    [
      'clients of today would lose an argument',
      'type Programme @key(fields: "code") { code: String! name: String! @shareable }',
      ['Programme.name'],
    ],
    [
      'it is said to be known what a unit is',
      'extend type School { place: AdministrativeUnit @provides(fields: "name") } extend type AdministrativeUnit { name: String! @external }',
      ['[education] has @provides on "School.place"', 'Leave it out'],
    ],
    [
      'a field of units is taken over',
      'extend type AdministrativeUnit { name: String! @override(from: "geography") }',
      ['OVERRIDE_COLLISION_WITH_ANOTHER_DIRECTIVE', 'Fields of units cannot be taken over'],
    ],
    [
      'a Source of theirs is another than ours',
      'type Source { title: String } extend type School { source: Source }',
      ['Source.title', '"education"', '"indicators"', 'EducationSource'],
    ],
    [
      'an Indicator of theirs is another than ours',
      'type Indicator { name: String! } extend type School { indicator: Indicator }',
      ['Indicator.name', '"education"', '"indicators"', 'EducationSource'],
    ],
    ['the SDL is none', '}', ['[education]', 'Syntax Error', 'line']],
  ])('are refused with the subgraph and what to do where %s', async (_what, sdl, expected) => {
    const { supergraphSdl, errors } = await composeSdl(sdl === '}' ? sdl : `${schools} ${sdl}`);
    expect(supergraphSdl).toBeUndefined();
    for (const text of expected) expect(errors).toContain(text);
  });

  it.each([
    ['a name that ours has', ['finance=https://x.example/graphql'], 'finance is there twice'],
    ['no URL', ['education'], 'expected name=schema.graphql=https://host/graphql'],
    ['no name', ['=a.graphql=https://x.example/graphql'], 'is no name of a subgraph'],
    ['a file that is not there', ['education=nowhere.graphql=https://x.example/graphql'], 'education:'],
    ['an option that there is not', ['--subgraph', 'x'], 'npm run compose'],
  ])('%s is told in one line', async (_what, args, expected) => {
    const refusal = await (async () => compose(...args))().then(
      () => '',
      (error: Error) => error.message,
    );
    expect(refusal).toContain(expected);
    expect(refusal).not.toContain('\n');
  });

  it('a graph of a registry is told with the way to a file', async () => {
    const config = file(
      'registry.yaml',
      `subgraphs: { education: { routing_url: "https://edu.example/graphql", schema: { graphref: "moet@current", subgraph: edu } } }`,
    );
    await expect(compose('--config', config)).rejects.toThrow(
      'registry is not asked here; expected schema: file, after rover subgraph fetch moet@current --name edu > education.graphql',
    );
  });

  it('a server that answers with a page is told by its address', async () => {
    await expect(compose(`education=${serverUrl}/`)).rejects.toThrow(
      `education: ${serverUrl}/ answers with HTTP 200 and no JSON; expected a GraphQL server`,
    );
  });
});
