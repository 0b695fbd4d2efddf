// Programs that say when they are ready.
import { spawn } from "node:child_process";
import { once } from "node:events";

const running = new Set();
process.on("exit", () => running.forEach((child) => child.kill("SIGKILL")));

/**
 * Starts a program and waits until `ready` finds what it looks for in its output. Returns what it found, `lines`
 * (called for every line of the standard output), `stop` and `kill`.
 */
export async function start(command, args, { ready, env = {}, cwd } = {}) {
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  running.add(child);
  const ended = once(child, "exit").finally(() => running.delete(child));
  ended.catch(() => {});
  const listeners = new Set();
  const said = { out: "", err: "" };

  const found = await new Promise((resolve, reject) => {
    let rest = "";
    child.stdout.setEncoding("utf8").on("data", (text) => {
      said.out += text;
      const lines = (rest + text).split("\n");
      rest = lines.pop();
      for (const line of lines) listeners.forEach((listener) => listener(line));
      const found = ready(said.out, said.err);
      if (found) resolve(found);
    });
    child.stderr.setEncoding("utf8").on("data", (text) => {
      said.err += text;
      const found = ready(said.out, said.err);
      if (found) resolve(found);
    });
    child.on("error", reject);
    child.on("exit", (code, signal) => reject(new Error(`${command} ended (${code ?? signal}):\n${said.out}${said.err}`)));
  });

  const end = async (signal) => {
    if (running.has(child)) child.kill(signal);
    await ended;
  };
  return {
    found,
    said,
    onLine: (listener) => listeners.add(listener),
    stop: () => end("SIGINT"),
    kill: () => end("SIGKILL"),
  };
}

/** A port that is free at this moment. */
export async function freePort() {
  const { createServer } = await import("node:net");
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}
