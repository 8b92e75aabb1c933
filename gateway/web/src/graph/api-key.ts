const place = 'ntp-graph-key';

/** The key or token that requests of both pages carry; empty: none. It is forgotten with the browser's tab. */
export function apiKey(): string {
  return sessionStorage.getItem(place) ?? '';
}

/** Remembers a key for this tab, or forgets it when empty. */
export function rememberApiKey(key: string): void {
  if (key.trim() === '') sessionStorage.removeItem(place);
  else sessionStorage.setItem(place, key.trim());
}
