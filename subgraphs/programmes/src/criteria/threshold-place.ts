/** What decides which threshold holds for a unit. */
export interface ThresholdPlace {
  /** Id of its criteria region; null for the country, which lies in none. */
  readonly regionId: string | null;
  /** Its commune group since 2026: 1, 2 or 3; null when it is in none or when it is not known. */
  readonly communeGroup: number | null;
}
