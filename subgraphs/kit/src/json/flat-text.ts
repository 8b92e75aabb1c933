/**
 * The same text, in one piece. Text put together of thousands of pieces stays a tree of them until somebody reads it:
 * a tree that waits is copied by the garbage collector, piece by piece.
 */
export function flatText(text: string): string {
  text.charCodeAt(0);
  return text;
}
