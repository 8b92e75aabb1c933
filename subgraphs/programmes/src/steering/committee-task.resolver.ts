import { type Language, LanguageArgument, type ReadContext } from '@ntp-graph/kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { inLanguage } from '../graph/in-language.js';
import { CommitteeTask } from './committee-task.type.js';
import { directivesById } from './directive.reader.js';
import { Directive } from './directive.type.js';

@Resolver(() => CommitteeTask)
export class CommitteeTaskResolver {
  @FieldResolver(() => String, { description: 'What is to be done, summed up.' })
  description(
    @Root() { descriptionVi, descriptionEn }: CommitteeTask,
    @LanguageArgument() language: Language,
  ): string {
    return inLanguage(language, descriptionVi, descriptionEn);
  }

  @FieldResolver(() => Directive, {
    nullable: true,
    description: 'The directive that gives it; null when none does.',
  })
  async directive(
    @Root() { directiveId }: CommitteeTask,
    @Ctx() context: ReadContext,
  ): Promise<Directive | null> {
    return directiveId === null ? null : context.load(directivesById, directiveId, null);
  }
}
