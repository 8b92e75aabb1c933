import { Lexer, Source, TokenKind } from 'graphql';

/** What is known of a document before it is parsed. */
export interface ScannedText {
  readonly tokens: number;
  /** How deep brackets of any kind stand within each other. */
  readonly nesting: number;
}

const opening: ReadonlySet<string> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const closing: ReadonlySet<string> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/**
 * Counts a document's tokens, no further than the limit. Here, and not by the parser's `maxTokens`: the parser goes one
 * level deeper by recursion for each bracket, and would run out of stack before it has counted that many.
 *
 * @throws GraphQLError for what is no token
 */
export function scanText(text: string, mostTokens: number): ScannedText {
  const lexer = new Lexer(new Source(text));
  let tokens = 0;
  let level = 0;
  let nesting = 0;
  for (let { kind } = lexer.advance(); kind !== TokenKind.EOF; { kind } = lexer.advance()) {
    tokens += 1;
    if (tokens > mostTokens) break;
    if (opening.has(kind)) level += 1;
    if (closing.has(kind)) level -= 1;
    nesting = Math.max(nesting, level);
  }
  return { tokens, nesting };
}
