import { registerEnumType } from 'type-graphql';

/** What a report says of the targets that it counts. */
export enum ScorecardResult {
  EXCEEDED = 'EXCEEDED',
  MET_OR_EXCEEDED = 'MET_OR_EXCEEDED',
  MET = 'MET',
}

registerEnumType(ScorecardResult, {
  name: 'ScorecardResult',
  description: 'What a report says of the targets that it counts as met.',
  valuesConfig: {
    EXCEEDED: { description: '"Vượt": each was exceeded.' },
    MET_OR_EXCEEDED: { description: '"Đạt và vượt": each was met or exceeded.' },
    MET: { description: 'Counted as met, without a word on exceeding.' },
  },
});
