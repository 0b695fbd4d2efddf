// Residents without a browser, for thousands at a time: forms over a few connections that stay open.
import { Agent, request } from "node:http";

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** Sends a request; `{ status, body }`. Rejects when the connection is refused or cut. */
export function ask(url, { form, origin } = {}) {
  const body = form && new URLSearchParams(form).toString();
  const headers = form ? { origin, "content-type": "application/x-www-form-urlencoded", "content-length": Buffer.byteLength(body) } : {};
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, method: form ? "POST" : "GET", headers }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (part) => (text += part));
      answer.on("end", () => resolve({ status: answer.statusCode, body: text }));
      answer.on("error", reject);
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

/** The value of the first input of that name. */
export function input({ body }, name) {
  const tag = new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(body)?.[0];
  const value = /value="([^"]*)"/.exec(tag ?? "")?.[1];
  if (value === undefined) throw new Error(`no ${name} in ${body.slice(0, 2_000)}`);
  return value.replaceAll("&#x2F;", "/").replaceAll("&amp;", "&");
}

/** The withdrawal link of a receipt; nothing where the page is none. */
export function withdrawal({ status, body }) {
  if (status !== 200 || !body.includes("Merci, votre signature compte")) return undefined;
  return /href="([^"]*\/withdraw\/[^"]*)"/.exec(body.replaceAll("&#x2F;", "/"))?.[1];
}

/** Does `work` for every item, at most `width` at a time; the results in order. */
export async function pool(items, width, work) {
  const results = [];
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const mine = next++;
      results[mine] = await work(items[mine]);
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
  return results;
}
