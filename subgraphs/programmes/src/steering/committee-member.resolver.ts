import { type Language, LanguageArgument } from '@ntp-graph/kit';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import { inLanguage } from '../graph/in-language.js';
import { CommitteeMember } from './committee-member.type.js';

@Resolver(() => CommitteeMember)
export class CommitteeMemberResolver {
  @FieldResolver(() => String, { description: 'Office that the person holds, e.g. vice-minister.' })
  position(
    @Root() { positionVi, positionEn }: CommitteeMember,
    @LanguageArgument() language: Language,
  ): string {
    return inLanguage(language, positionVi, positionEn);
  }

  @FieldResolver(() => String, { description: 'Place in the committee, e.g. member.' })
  role(@Root() { roleVi, roleEn }: CommitteeMember, @LanguageArgument() language: Language): string {
    return inLanguage(language, roleVi, roleEn);
  }
}
