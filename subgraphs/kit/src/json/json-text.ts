/**
 * A value as JSON text. Whoever hands one out vouches that it is what a selection asks of a type, nulls and all:
 * nobody looks into it, it goes into the answer as it is.
 */
export class JsonText {
  constructor(readonly text: string) {}
}
