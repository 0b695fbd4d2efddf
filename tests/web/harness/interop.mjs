// The server's half of tokens: the example `interop` of parvis-ballots, which `cargo test` has built.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import * as paths from "./paths.mjs";

/** `ask({ do, … })` gives the answer to one line; `stop()` ends the program. See ballots/examples/interop.rs. */
export function interop() {
  const program = spawn(paths.interop, { stdio: ["pipe", "pipe", "inherit"] });
  const died = new Promise((_, fail) => {
    program.on("error", fail);
    program.on("exit", (code) => fail(new Error(`interop ended with ${code}`)));
  });
  died.catch(() => {});
  const lines = createInterface({ input: program.stdout })[Symbol.asyncIterator]();
  let last = Promise.resolve();
  const ask = (question) => {
    last = last.then(async () => {
      program.stdin.write(`${JSON.stringify(question)}\n`);
      const { value, done } = await Promise.race([lines.next(), died]);
      if (done) return died;
      return JSON.parse(value);
    });
    return last;
  };
  return { ask, stop: () => program.kill() };
}
