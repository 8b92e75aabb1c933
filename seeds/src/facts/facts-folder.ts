/** The folder `seeds/facts`, from `src` as from `dist`. */
export const factsFolder = new URL('../../facts/', import.meta.url);
