/** A value that takes more than writing: one that comes later, or one that its type does not allow. */
export class Unwritten extends Error {
  override readonly name = 'Unwritten';
}
