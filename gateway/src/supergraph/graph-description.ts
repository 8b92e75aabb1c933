import { contractVersion, versionLine } from '../contract/contract-version.js';

/** What the schema of the whole graph says of itself. */
const graphDescription = `The health part of Việt Nam's National Target Programmes as one graph: places of both editions of the code list on any
day, whether they meet their criteria, the money allocated and disbursed there, and the health indicators behind it.

Codes of places are used again with another meaning: ask for places by \`id\`, or by code with the day, \`asOf\`. Lists are
connections (\`first\`, \`after\`). A field that failed is null and has its error in \`errors\`, with a code. Every number
has its \`provenance\`; \`synthetic: true\` there is what our generator made, and no official figure.`;

/** What the type says at which every question begins, and which all subgraphs have a part of. */
const queryDescription =
  'Where every question begins: at a place, a programme, an indicator or a list of what the whole graph holds. All fields are read and change nothing.';

/** A composed supergraph with its description. No subgraph knows the whole, so none of them says it. */
export function withDescription(supergraphSdl: string): string {
  const described = supergraphSdl.replace(/^type Query$/m, `"""${queryDescription}"""\ntype Query`);
  return `"""\n${graphDescription}\n\n${versionLine(contractVersion)}\n"""\n${described}`;
}
