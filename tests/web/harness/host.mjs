// A static host and a reverse proxy, as small as they can be: the site on one site, the functions on another.
import { once } from "node:events";
import { readFile, stat } from "node:fs/promises";
import { createServer, request } from "node:http";
import { extname, join, normalize } from "node:path";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
};

async function listen(handler, host) {
  const server = createServer(handler).listen(0, host);
  await once(server, "listening");
  return {
    port: server.address().port,
    close: () => (server.closeAllConnections(), new Promise((done) => server.close(done))),
  };
}

/** Reads a `_headers` file: `[path pattern, [[name, value]…]]` in order. */
export function parseHeaders(text) {
  const blocks = [];
  for (const line of text.split("\n").filter((line) => line.trim() && !line.startsWith("#"))) {
    if (/^\s/.test(line)) {
      // « ! name » takes away what an earlier rule said; what comes after it replaces that here anyway.
      if (line.trim().startsWith("!")) continue;
      const colon = line.indexOf(":");
      blocks.at(-1)[1].push([line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]);
    } else {
      blocks.push([line.trim(), []]);
    }
  }
  return blocks;
}

/** The headers that such a host sends with a path. */
export function headersFor(blocks, path) {
  const covers = (pattern) => (pattern.endsWith("*") ? path.startsWith(pattern.slice(0, -1)) : path === pattern);
  return Object.fromEntries(blocks.filter(([pattern]) => covers(pattern)).flatMap(([, headers]) => headers));
}

/** Serves the sites below `folder()` on localhost, one a commune, each with the headers of its `_headers` file. */
export function staticHost(folder) {
  return listen(async (asked, answer) => {
    const path = normalize(decodeURIComponent(new URL(asked.url, "http://localhost").pathname));
    const [, commune, ...rest] = path.split("/");
    const root = join(folder(), commune);
    const headers = headersFor(parseHeaders(await readFile(join(root, "_headers"), "utf8").catch(() => "")), `/${rest.join("/")}`);
    const send = async (status, file) => {
      answer.writeHead(status, { ...headers, "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
      answer.end(await readFile(file));
    };
    const file = join(folder(), path, path.endsWith("/") ? "index.html" : "");
    const found = await stat(file).catch(() => undefined);
    if (found?.isDirectory()) return void answer.writeHead(308, { location: `${path}/` }).end();
    await (found ? send(200, file) : send(404, join(root, "404.html"))).catch(() => answer.writeHead(404).end());
  }, "localhost");
}

/** Passes every request on to the next of `upstreams()` in turn. */
export function alternate(upstreams) {
  let turn = 0;
  return listen((asked, answer) => {
    const all = upstreams();
    const { hostname, port } = new URL(all[turn++ % all.length]);
    const onward = request({ hostname, port, method: asked.method, path: asked.url, headers: asked.headers }, (reply) => {
      answer.writeHead(reply.statusCode, reply.rawHeaders);
      reply.pipe(answer);
    });
    onward.on("error", () => answer.writeHead(502).end());
    asked.pipe(onward);
  }, "127.0.0.1");
}
