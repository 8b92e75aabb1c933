const megabyte = 1024 * 1024;

/** What something gives, and by how many megabytes the memory of this process rose at most while it was done. */
export async function rssWhile<T>(action: () => Promise<T>): Promise<{ answer: T; risen: number }> {
  const before = process.memoryUsage.rss();
  let most = before;
  const look = () => {
    most = Math.max(most, process.memoryUsage.rss());
  };
  const timer = setInterval(look, 5);
  try {
    const answer = await action();
    look();
    return { answer, risen: (most - before) / megabyte };
  } finally {
    clearInterval(timer);
  }
}
