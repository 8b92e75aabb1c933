import { type ClassType, FieldResolver, Resolver, Root } from 'type-graphql';
import { Language } from '../graph/language.js';
import { LanguageArgument } from '../graph/language-argument.js';
import type { ProvenanceValue } from './provenance.js';

/** The resolver class of `note`, for the subgraph's own class of `Provenance`. */
export function provenanceNoteResolver<Provenance extends object>(
  provenance: ClassType<Provenance>,
): ClassType<object> {
  @Resolver(() => provenance)
  class ProvenanceNoteResolver {
    @FieldResolver(() => String, {
      nullable: true,
      description:
        'What a reader should know before using the figure. Of figures that we computed in the language asked for; ' +
        'beside a document it is a note of our editors, who write English.',
    })
    note(@Root() { note, noteVi }: ProvenanceValue, @LanguageArgument() language: Language): string | null {
      return language === Language.VI && noteVi !== undefined ? noteVi : note;
    }
  }
  return ProvenanceNoteResolver;
}
