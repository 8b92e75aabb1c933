import { createParameterDecorator } from 'type-graphql';
import type { ReadContext } from '../reading/read-context.js';
import { Language } from './language.js';

/** The argument `language` of every name: the one that is asked for, else that of the request. */
export function LanguageArgument() {
  return createParameterDecorator<ReadContext>(({ args, context }) => args.language ?? context.language, {
    arg: {
      name: 'language',
      typeFunc: () => Language,
      options: {
        nullable: true,
        description:
          'The language of the words. That of the request (`Accept-Language`) by default, else VI.',
      },
    },
  });
}
