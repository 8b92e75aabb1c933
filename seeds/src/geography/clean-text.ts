/** NFC and single spaces: the lists mix composed and decomposed letters and carry stray blanks. */
export function cleanText(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ');
}
