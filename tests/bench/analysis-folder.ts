/** The statements that were written by hand beside questions. */
export const analysisFolder = new URL('./analysis/', import.meta.url);
