/**
 * A value as JSON text. Whoever hands one out vouches that it is what a selection asks of a type, nulls and all:
 * nobody looks into it, it goes into the answer as it is.
 */
export class JsonText {
  constructor(readonly text: string) {}
}

/** Looks no further than the first character. Before it looks, V8 makes the text flat, as before any search. */
const search = /^$/;

/**
 * The same text, in one piece. Text put together of thousands of pieces stays a tree of them until somebody reads it:
 * a tree that waits is copied by the garbage collector, piece by piece. Reading a character, which is the shorter way
 * to say it, leaves the tree as it is once V8 has compiled it.
 */
export function flatText(text: string): string {
  search.test(text);
  return text;
}

/** What stands before a field's value in the text of an object: a brace or a comma, the name, a colon. */
export function textBeforeField(name: string, index: number): string {
  return `${index === 0 ? '{' : ','}"${name}":`;
}
