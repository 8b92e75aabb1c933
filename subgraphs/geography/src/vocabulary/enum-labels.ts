import { CacheControl, inLanguage, Language, LanguageArgument, PlatformError } from '@ntp-graph/kit';
import { Arg, Field, FieldResolver, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { allLabels } from './labels/all-labels.js';
import type { Words } from './labels/words.js';

@ObjectType({ simpleResolvers: true, description: 'A value of an enum, in words for people.' })
export class EnumValueLabel {
  @Field({ description: 'The value as the schema has it, e.g. `INVESTMENT`.' })
  readonly value!: string;

  readonly words!: Words;
}

@CacheControl({ maxAge: 3600 })
@ObjectType({
  simpleResolvers: true,
  description: 'An enum of the schema, in words for people: enough for a select box or the head of a column.',
})
export class EnumLabels {
  @Field({ description: 'The enum as the schema has it, e.g. `CapitalType`.' })
  readonly enum!: string;

  @Field(() => [EnumValueLabel], { description: 'Its values, each once, in an order for reading.' })
  readonly values!: EnumValueLabel[];

  readonly words!: Words;
}

function labelsOf(name: string): EnumLabels {
  const known = Object.hasOwn(allLabels, name) ? allLabels[name] : undefined;
  if (!known) {
    throw new PlatformError(
      'BAD_USER_INPUT',
      `enums names ${JSON.stringify(name)}, which is no enum of the schema; expected a name such as "CapitalType".`,
    );
  }
  const values = Object.entries(known.values).map(([value, words]) => ({ value, words }));
  return { enum: name, words: known.head, values };
}

@Resolver(() => EnumLabels)
export class EnumLabelsResolver {
  @Query(() => [EnumLabels], {
    description:
      'Short words for enums and their values, by the name of the enum: of all that the schema has, or of those named.',
  })
  enumLabels(
    @Arg('enums', () => [String], {
      nullable: true,
      description: 'Only these, in this order. A name that is no enum of the schema: BAD_USER_INPUT.',
    })
    enums?: string[] | null,
  ): EnumLabels[] {
    return (enums ?? Object.keys(allLabels).sort()).map(labelsOf);
  }

  @FieldResolver(() => String, { description: 'What the values are, e.g. `Loại vốn`.' })
  label(@Root() { words }: EnumLabels, @LanguageArgument() language: Language): string {
    return inLanguage(language, ...words);
  }
}

@Resolver(() => EnumValueLabel)
export class EnumValueLabelResolver {
  @FieldResolver(() => String, {
    description:
      'The value in words, e.g. `Vốn đầu tư phát triển`: other words than for any other value of the enum.',
  })
  label(@Root() { words }: EnumValueLabel, @LanguageArgument() language: Language): string {
    return inLanguage(language, ...words);
  }
}
