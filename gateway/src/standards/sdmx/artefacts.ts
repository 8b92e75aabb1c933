/** Who maintains what is published here, as SDMX names agencies. */
export const agency = 'NTP_GRAPH';

/** The version of our structures: the first number changes when a client of the old ones would read wrongly. */
export const structureVersion = '1.0.0';

/** The id of the dataflow of observations, and of the data structure behind it. */
export const observations = 'OBSERVATIONS';

/** The classes of SDMX artefacts that are published here, as its registry names them in a URN. */
const packages = {
  AgencyScheme: 'base',
  Codelist: 'codelist',
  Concept: 'conceptscheme',
  ConceptScheme: 'conceptscheme',
  DataStructure: 'datastructure',
  Dataflow: 'datastructure',
} as const;

/**
 * The name of an artefact, or of an item of one, in all of SDMX.
 *
 * @example
 * urn('Codelist', 'CL_SEX'); // 'urn:sdmx:org.sdmx.infomodel.codelist.Codelist=NTP_GRAPH:CL_SEX(1.0.0)'
 */
export function urn(kind: keyof typeof packages, id: string, item?: string): string {
  const artefact = `urn:sdmx:org.sdmx.infomodel.${packages[kind]}.${kind}=${agency}:${id}(${structureVersion})`;
  return item === undefined ? artefact : `${artefact}.${item}`;
}

/** Where the schemas of SDMX-JSON are, as messages name them. */
export function schemaUrl(kind: 'data' | 'structure'): string {
  return `https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/${kind}-message/tools/schemas/2.0.0/sdmx-json-${kind}-schema.json`;
}
