/** The packages or fact tables contradict each other: the data set must not be built from them. */
export class GeographyDataError extends Error {
  override readonly name = 'GeographyDataError';
}
