/** One line of a code list: a unit with its type in the name and the code of the unit above it. */
export interface ListedUnit {
  readonly code: string;
  readonly parentCode: string;
  readonly fullName: string;
}
