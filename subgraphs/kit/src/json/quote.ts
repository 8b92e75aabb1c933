/** Up to this length looking at each character is faster than a regular expression. */
const shortText = 40;

const needsEscape = /[^\u0020-\u0021\u0023-\u005b\u005d-\ud7ff\ue000-\uffff]/;

/** A string as JSON text, as JSON.stringify writes it. */
export function quote(text: string): string {
  const { length } = text;
  if (length > shortText) return needsEscape.test(text) ? JSON.stringify(text) : `"${text}"`;
  for (let index = 0; index < length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x20 || code === 0x22 || code === 0x5c || (code >= 0xd800 && code <= 0xdfff)) {
      return JSON.stringify(text);
    }
  }
  return `"${text}"`;
}
