/**
 * Ends this process now, for whom nobody waits any more. Not by `process.exit`: it waits for V8's threads, one of which
 * may wait for a collection by the very thread that exits (Node 24.21), and then neither ever ends.
 */
export function endAtOnce(): void {
  process.kill(process.pid, 'SIGKILL');
}

/**
 * Calls back when the process that started this one and is connected to it has gone, at once where that has happened
 * already; never where none is connected.
 *
 * @returns what takes it back
 */
export function whenParentGoes(gone: () => void): () => void {
  // Only a process that was started with a channel has this, and has it still when the channel is closed.
  if (!process.send) return () => {};
  if (process.connected) process.once('disconnect', gone);
  else gone();
  return () => process.off('disconnect', gone);
}
