// For what no event announces: asks again and again until the answer is there.

/** The first truthy answer of `ask`; fails with `what` after `ms`. The answer comes with the milliseconds it took. */
export async function until(what, ask, ms = 10_000) {
  const began = performance.now();
  for (;;) {
    const answer = await ask();
    const took = performance.now() - began;
    if (answer) return { answer, took };
    if (took > ms) throw new Error(`${what}: not within ${ms} ms`);
    await new Promise((next) => setTimeout(next, 20));
  }
}
