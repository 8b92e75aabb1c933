const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** The words of HTML. */
export function plainText(html: string): string {
  const words = html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_all, name) => named[name] ?? '');
  return words.replace(/\s+/g, ' ').trim();
}
