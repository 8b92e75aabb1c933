import { applyEdits, format } from 'jsonc-parser';

interface FormattedText {
  readonly text: string;
}

const AST_FORMAT = 'formatted-text';

/** In place of Prettier's parsers of JavaScript: the text of JSON with comments, already indented. */
export const parsers = {
  jsonc: {
    astFormat: AST_FORMAT,
    parse: (text: string): FormattedText => ({
      text: applyEdits(text, format(text, undefined, { tabSize: 2, insertSpaces: true, eol: '\n' })),
    }),
    locStart: () => 0,
    locEnd: (node: FormattedText) => node.text.length,
  },
};

/** In place of Prettier's printers of JavaScript: the text as it is. */
export const printers = {
  [AST_FORMAT]: { print: (path: { readonly node: FormattedText }) => path.node.text },
};
