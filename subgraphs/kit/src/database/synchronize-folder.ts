import { readdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';

/** How many files are waited for at once: the disk writes them together, and there are threads for no more. */
const atOnce = 4;

async function synchronize(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Returns when the disk has every file of a folder: whoever renames it afterwards names something whole. */
export async function synchronizeFolder(folder: string): Promise<void> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).values();
  const synchronizeRest = async () => {
    for (const entry of entries) {
      if (entry.isFile()) await synchronize(join(entry.parentPath, entry.name));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, synchronizeRest));
}
