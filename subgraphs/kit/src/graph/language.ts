import { registerEnumType } from 'type-graphql';

/** Languages a name is kept in. */
export enum Language {
  VI = 'VI',
  EN = 'EN',
}

registerEnumType(Language, {
  name: 'Language',
  description: 'The language of a name.',
  valuesConfig: {
    VI: { description: 'Vietnamese, as the source prints it.' },
    EN: { description: 'English; for places, the name without diacritics.' },
  },
});

/** A thing with a name in both languages. */
export interface Named {
  readonly nameVi: string;
  readonly nameEn: string;
}

/** The wording in the language asked for; null where there is none in either. */
export function inLanguage<Words extends string | null>(language: Language, vi: Words, en: Words): Words {
  return language === Language.EN ? en : vi;
}

/** The name in the language asked for. */
export function nameIn({ nameVi, nameEn }: Named, language: Language): string {
  return inLanguage(language, nameVi, nameEn);
}
