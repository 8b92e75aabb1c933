import { agency, schemaUrl } from './artefacts.js';

/** What every message of SDMX-JSON says of itself. */
export function metaOf(kind: 'data' | 'structure', requestId: string, languages: readonly string[]) {
  return {
    schema: schemaUrl(kind),
    // The id of the request, which finds it in the log; SDMX has fewer characters than we take.
    id: requestId.replace(/[^\w@$-]/g, '-'),
    test: false,
    prepared: new Date().toISOString(),
    contentLanguages: languages,
    sender: { id: agency, name: 'NTP Graph' },
  };
}
