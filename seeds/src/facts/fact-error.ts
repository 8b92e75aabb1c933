/** Where in the facts folder a mistake stands. `line` counts from 1, the header line. */
export interface FactPlace {
  readonly file: string;
  readonly line: number;
  readonly column: string;
}

/** A mistake in a hand-kept CSV file: the message names the file, the line and the column. */
export class FactError extends Error {
  readonly place: FactPlace;

  constructor(place: FactPlace, problem: string) {
    super(`seeds/facts/${place.file}, line ${place.line}, column ${place.column}: ${problem}.`);
    this.name = 'FactError';
    this.place = place;
  }
}
