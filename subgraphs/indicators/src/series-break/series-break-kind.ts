import { registerEnumType } from 'type-graphql';

/** What changed where a series breaks. */
export enum SeriesBreakKind {
  DEFINITION = 'DEFINITION',
  DENOMINATOR = 'DENOMINATOR',
  METHOD = 'METHOD',
  ENDED = 'ENDED',
  MARKED = 'MARKED',
  PUBLISHER = 'PUBLISHER',
}

registerEnumType(SeriesBreakKind, {
  name: 'SeriesBreakKind',
  description: 'What changed where a series breaks.',
  valuesConfig: {
    DEFINITION: { description: 'What is counted.' },
    DENOMINATOR: { description: 'What it is a part of, e.g. the number of communes after a merger.' },
    METHOD: { description: 'How it is measured.' },
    ENDED: { description: 'The indicator ended; `continuedBy` is what came in its place.' },
    PUBLISHER: { description: 'Another published it: two publishers can differ on the same year.' },
    MARKED: { description: 'A publisher marked its value as the first after a break (SDMX status B).' },
  },
});
