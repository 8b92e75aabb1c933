import { inLanguage, type Language, LanguageArgument } from '@ntp-graph/kit';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Restatement } from './restatement.type.js';

@Resolver(() => Restatement)
export class RestatementResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The reason in words, or what makes the value approximate; null when there is nothing to say.',
  })
  explanation(
    @Root() { explanationVi, explanationEn }: Restatement,
    @LanguageArgument() language: Language,
  ): string | null {
    return inLanguage(language, explanationVi, explanationEn);
  }
}
