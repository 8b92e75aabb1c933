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
    @FieldResolver(() => String)
    note(@Root() { note, noteVi }: ProvenanceValue, @LanguageArgument() language: Language): string | null {
      return language === Language.VI && noteVi !== undefined ? noteVi : note;
    }
  }
  return ProvenanceNoteResolver;
}
