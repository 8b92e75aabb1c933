import { addVary, entityTag, languageTags, requestLanguage } from '@ntp-graph/kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphDoor } from '../reading/graph-door.js';
import type { GraphReader } from '../reading/graph-reader.js';
import { readCodes } from './codelists.js';
import type { Words } from './components.js';
import { metaOf } from './meta.js';
import { type Artefact, artefacts, contentOf, headOf } from './published-artefacts.js';
import { SdmxError } from './sdmx-error.js';
import { type ArtefactType, readStructureQuery, type StructureQuery } from './structure-query.js';
import { wantedStructure } from './wanted-representation.js';

const collections: Readonly<Record<ArtefactType, string>> = {
  dataflow: 'dataflows',
  datastructure: 'dataStructures',
  conceptscheme: 'conceptSchemes',
  codelist: 'codelists',
  agencyscheme: 'agencySchemes',
};

function children(of: readonly Artefact[]): readonly Artefact[] {
  return artefacts.filter(({ urn }) => of.some(({ refersTo }) => refersTo.includes(urn)));
}

function parents(of: readonly Artefact[]): readonly Artefact[] {
  return artefacts.filter(({ refersTo }) => of.some(({ urn }) => refersTo.includes(urn)));
}

/** What is reached by going on for as long as something new is found. */
function closure(of: readonly Artefact[], step: typeof children): readonly Artefact[] {
  const found = new Set(step(of));
  for (const each of found) for (const next of step([each])) found.add(next);
  return [...found];
}

function referencesOf(of: readonly Artefact[], asked: StructureQuery['references']): readonly Artefact[] {
  switch (asked) {
    case 'none':
      return [];
    case 'children':
      return children(of);
    case 'descendants':
      return closure(of, children);
    case 'parents':
      return parents(of);
    case 'ancestors':
      return closure(of, parents);
    case 'parentsandsiblings':
      return [...parents(of), ...children(parents(of))];
    case 'all':
      return [...parents(of), ...children(parents(of)), ...closure(of, children)];
    default:
      return [...closure(of, parents), ...closure(of, children)].filter(({ type }) => type === asked);
  }
}

/** Whether an artefact comes with its content, given whether it was asked for or is referred to. */
function isWhole(detail: StructureQuery['detail'], isAsked: boolean): boolean {
  if (detail.startsWith('all')) return false;
  return isAsked || !(detail === 'referencestubs' || detail === 'referencecompletestubs');
}

/** The artefacts that a query asks for, as a message has them. */
export class StructureMessage {
  constructor(
    private readonly graph: GraphReader,
    private readonly query: StructureQuery,
    private readonly language: 'vi' | 'en',
  ) {}

  async data(): Promise<object> {
    const { types, ids, references } = this.query;
    const asked = artefacts.filter(({ type, id }) => types.includes(type) && (!ids || ids.includes(id)));
    if (asked.length === 0) {
      throw new SdmxError(
        'noResults',
        'No structure fits the query; /sdmx/structure/*?detail=allstubs lists those that there are.',
      );
    }
    const all = new Set([...asked, ...referencesOf(asked, references)]);
    const data: Record<string, object[]> = {};
    for (const each of all) {
      const name = collections[each.type];
      data[name] = [...(data[name] ?? []), await this.written(each, asked.includes(each))];
    }
    return data;
  }

  private readonly naming = (names: Words) => ({ name: names[this.language], names });

  private async written(artefact: Artefact, isAsked: boolean): Promise<object> {
    const head = headOf(artefact, this.naming);
    if (!isWhole(this.query.detail, isAsked)) return { ...head, isExternalReference: true };
    const all = artefact.codelist ? await readCodes(this.graph, artefact.codelist) : [];
    const { items } = this.query;
    if (!items || !isAsked || !artefact.codelist)
      return { ...head, ...contentOf(artefact, this.naming, all) };
    const codes = all.filter(({ id }) => items.includes(id));
    if (codes.length === 0)
      throw new SdmxError('noResults', `${artefact.id} has none of the items ${items.join(', ')}.`);
    return { ...head, isPartial: codes.length < all.length, ...contentOf(artefact, this.naming, codes) };
  }
}

/** Answers a structure query of SDMX REST 2 as SDMX-JSON 2.0. */
export async function answerStructure(
  door: GraphDoor,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const query = readStructureQuery(request.url);
  const contentType = wantedStructure(request.headers.accept);
  const graph = door.open(request, reply);
  const language = languageTags[requestLanguage(request.headers['accept-language'])] as 'vi' | 'en';
  const data = await new StructureMessage(graph, query, language).data();
  const meta = metaOf('structure', request.id, [language, language === 'vi' ? 'en' : 'vi']);
  addVary(reply, 'accept, accept-language, authorization');
  return (
    reply
      .headers({ 'content-language': language, 'cache-control': 'no-cache' })
      // Weak: each message says when it was made.
      .header('etag', `W/${entityTag(Buffer.from(JSON.stringify(data)))}`)
      .type(contentType)
      .send(JSON.stringify({ meta, data }))
  );
}
