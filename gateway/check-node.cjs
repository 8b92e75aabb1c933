/** Runs on whatever Node a host has, before anything that needs the right one. */
const needed = 24;
const running = Number(process.versions.node.split('.')[0]);
if (running < needed) {
  console.error(
    `NTP Graph needs Node ${needed}; this is ${process.version}. On Linux and Windows npm ci brings it along ` +
      '(without --omit=optional); elsewhere install Node 24.',
  );
  process.exit(1);
}
