import { provenanceType, SourceReference } from '@ntp-graph/kit';

/** Where a figure comes from; its document is known here by key only. */
export const Provenance = provenanceType(SourceReference);
