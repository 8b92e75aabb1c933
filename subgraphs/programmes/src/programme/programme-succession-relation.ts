import { registerEnumType } from 'type-graphql';

/** How much of a programme or component is taken over. */
export enum ProgrammeSuccessionRelation {
  WHOLE = 'WHOLE',
  PARTIAL = 'PARTIAL',
}

registerEnumType(ProgrammeSuccessionRelation, {
  name: 'ProgrammeSuccessionRelation',
  description: 'How much of a programme or component is taken over.',
  valuesConfig: {
    WHOLE: { description: 'All of it.' },
    PARTIAL: { description: 'A part of it.' },
  },
});
