import { inflateRawSync } from 'node:zlib';

/** What a directory of a ZIP file has for each of its parts (APPNOTE 4.3.12). */
const directoryEntry = Buffer.from('PK\x01\x02', 'latin1');

/** A part of a ZIP file as a text, found by the directory at its end. */
export function zipPart(file: Buffer, name: string): string {
  for (let at = file.indexOf(directoryEntry); at >= 0; at = file.indexOf(directoryEntry, at + 4)) {
    const found = file.toString('utf8', at + 46, at + 46 + file.readUInt16LE(at + 28));
    if (found !== name) continue;
    const size = file.readUInt32LE(at + 20);
    const local = file.readUInt32LE(at + 42);
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const bytes = file.subarray(start, start + size);
    return (file.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes)).toString();
  }
  throw new Error(`There is no ${name} in the file`);
}
