import { registerEnumType } from 'type-graphql';

/** Whether a figure of an activity is a plan, and of which kind, or a fact. */
export enum FigureStatus {
  PROPOSED = 'PROPOSED',
  EXPECTED = 'EXPECTED',
  ACTUAL = 'ACTUAL',
}

registerEnumType(FigureStatus, {
  name: 'FigureStatus',
  description: 'Whether a figure of an activity is a plan or a fact.',
  valuesConfig: {
    PROPOSED: { description: 'Đề xuất: proposed. A plan, not a delivery.' },
    EXPECTED: { description: 'Dự kiến: expected. A plan, not a result.' },
    ACTUAL: { description: 'Done or under way, as the document states.' },
  },
});
