import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';
import { printApiSchema } from '../supergraph/api-schema.js';
import { type Complaint, complaintOf } from './complaint.js';

/** What clients of one supergraph could no longer ask of another. */
export async function lostByClients(before: string, after: string): Promise<readonly Complaint[]> {
  const [old, now] = [before, after].map((sdl) => buildSchema(printApiSchema(sdl)));
  if (!old || !now) return [];
  const changes = await diff(old, now);
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ message }) => ({
      ...complaintOf('BREAKS_OURS', `With the partners' subgraphs, ${message}`),
      advice: 'Clients of today would fail: keep to what is published, or call yours otherwise.',
    }));
}
