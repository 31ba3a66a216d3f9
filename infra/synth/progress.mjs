// Shows that time passes: one line that counts on a terminal, else a line at the start, one each ten
// seconds and one at the end.

/** Runs `work`, an async function, and returns what it gives. */
export async function withProgress(what, work, out = process.stderr) {
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  const line = (end) =>
    out.write(out.isTTY ? `\rcanaries: ${what}  ${seconds()} s${end}` : `canaries: ${what}: ${seconds()} s\n`);
  out.write(out.isTTY ? '' : `canaries: ${what}\n`);
  const ticking = setInterval(() => line(''), out.isTTY ? 200 : 10_000);
  try {
    return await work();
  } finally {
    clearInterval(ticking);
    line('\n');
  }
}
