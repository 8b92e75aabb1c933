/** A program on this machine is no stranger, and a proxy on it stands for many (TRUST_PROXY tells them apart). */
export function isOfThisMachine({ ip }: { readonly ip: string }): boolean {
  return ip === '::1' || ip.startsWith('127.') || ip.startsWith('::ffff:127.');
}
