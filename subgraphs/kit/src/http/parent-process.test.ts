import { type StdioOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';

const file = new URL('./parent-process.ts', import.meta.url).href;

/** A process that waits for its parent to go, once `before` is done, and then says so by how it ends. */
function startChild(before: string) {
  const script = `${before}; const { endAtOnce, whenParentGoes } = await import(${JSON.stringify(file)});
    setInterval(() => {}, 1000); whenParentGoes(endAtOnce); process.send?.('waits', () => {});`;
  const stdio: StdioOptions = ['ignore', 'ignore', 'inherit', 'ipc'];
  return spawn(process.execPath, ['--input-type=module', '-e', script], { stdio });
}

describe('a process whose parent goes', () => {
  it('ends when it is told so', async () => {
    const child = startChild('');
    await once(child, 'message');
    child.disconnect();
    expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);
  });

  it('ends where that happened before it could listen', async () => {
    const child = startChild('await new Promise((resolve) => process.once("disconnect", resolve))');
    child.disconnect();
    expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);
  });
});
