import { Directive, Field, FieldResolver, ObjectType, Resolver, Root, registerEnumType } from 'type-graphql';
import { inLanguage, Language } from '../graph/language.js';
import { LanguageArgument } from '../graph/language-argument.js';
import { PeriodScalar } from '../graph/scalars.js';
import { LegalBasis } from '../provenance/legal-basis.js';

/** What is another thing on the two sides of a break. */
export enum BreakKind {
  METHOD = 'METHOD',
  PUBLISHER = 'PUBLISHER',
  UNITS = 'UNITS',
  CRITERIA_SET = 'CRITERIA_SET',
}

registerEnumType(BreakKind, {
  name: 'BreakKind',
  description: 'What is another thing on the two sides of a break.',
  valuesConfig: {
    METHOD: { description: 'What is counted, of what, or how it is measured.' },
    PUBLISHER: { description: 'Who published it.' },
    UNITS: { description: 'The units: others exist, as after the merger of 2025-07-01.' },
    CRITERIA_SET: { description: 'The set of criteria that decides.' },
  },
});

/** Said wherever figures carry breaks, before what they are counted from. */
export const breaksInWords =
  'Why it does not compare with that of an earlier time; empty where nothing is known.';

@Directive('@shareable')
@ObjectType({
  simpleResolvers: true,
  description: 'Why figures on both sides of a day do not compare. Draw no line across it.',
})
export class Break {
  @Field(() => BreakKind, { description: 'What is another thing since.' })
  readonly kind!: BreakKind;

  @Field(() => PeriodScalar, {
    nullable: true,
    description: 'The first day since, or a stretch within which it lies. Null when the day is not known.',
  })
  readonly period!: string | null;

  @Field(() => LegalBasis, {
    nullable: true,
    description: 'The document that brought it; null where none is known.',
  })
  readonly legalBasis!: LegalBasis | null;

  readonly reasonVi!: string;
  readonly reasonEn!: string;
}

/** Says the reason of a break in the language asked for. */
@Resolver(() => Break)
export class BreakResolver {
  @FieldResolver(() => String, { description: 'What changed, in a sentence.' })
  reason(@Root() { reasonVi, reasonEn }: Break, @LanguageArgument() language: Language): string {
    return inLanguage(language, reasonVi, reasonEn);
  }
}
