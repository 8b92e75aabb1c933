import type { ClassType } from 'type-graphql';
import { wordsResolver } from '../graph/words.js';
import type { ProvenanceValue } from './provenance.js';

/** The resolver class of `note`, for the subgraph's own class of `Provenance`. */
export function provenanceNoteResolver(provenance: ClassType<object>): ClassType<object> {
  return wordsResolver(provenance as ClassType<Pick<ProvenanceValue, 'note' | 'noteVi'>>, {
    note: {
      nullable: true,
      description:
        'What a reader should know before using the figure, in the words of our editors; null when there is nothing ' +
        'to say.',
    },
  });
}
