import { fileURLToPath } from 'node:url';

/** The folder of the published contract. */
export const schemaFolder = fileURLToPath(new URL('../../../schema/', import.meta.url));

/** The composed supergraph, which both arrangements read. */
export const supergraphPath = `${schemaFolder}supergraph.graphql`;
