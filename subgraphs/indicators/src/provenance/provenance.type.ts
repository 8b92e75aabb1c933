import { provenanceType } from '@ntp-graph/kit';
import { Source } from '../source/source.type.js';

/** Where a figure comes from, with the whole document: this subgraph owns `Source`. */
export const Provenance = provenanceType(Source);
export type Provenance = InstanceType<typeof Provenance>;
