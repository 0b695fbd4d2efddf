// The mail server of `smtp_server.py` as a process of its own.
import { join } from "node:path";
import * as paths from "./paths.mjs";
import { start } from "./process.mjs";

/** Starts the server; `port` to come back where it was. `next(address)` waits for the next message to an address. */
export async function post({ folder, port = 0 }) {
  const waiting = new Map();
  const arrived = new Map();
  const queue = (map, key) => map.get(key) ?? (map.set(key, []), map.get(key));
  const server = await start(join(paths.venv, "bin/python"), [paths.local("smtp_server.py"), folder, String(port)], {
    ready: (out) => out.includes("\n") && JSON.parse(out.split("\n")[0]),
  });
  server.onLine((line) => {
    const mail = JSON.parse(line);
    const first = queue(waiting, mail.to).shift();
    if (first) first(mail);
    else queue(arrived, mail.to).push(mail);
  });
  return {
    ...server,
    port: server.found.port,
    next: (address) => {
      const mail = queue(arrived, address).shift();
      return mail ? Promise.resolve(mail) : new Promise((resolve) => queue(waiting, address).push(resolve));
    },
  };
}
