// `parvis serve` as a process of its own, on a day on which each kind of petition exists.
import { join } from "node:path";
import * as paths from "./paths.mjs";
import { start } from "./process.mjs";
import { until } from "./until.mjs";

const NOON = Date.parse("2026-11-24T09:00:00Z");
const began = Date.now();

/** The instant that `serve` is told, counted from `from`. It goes on between two starts, so that several processes agree about the time. */
const at = (from = NOON) => new Date(from + Date.now() - began).toISOString();

/**
 * Starts `parvis serve` on a free port, or on `port`. `args` are added to the command; `today` leaves the clock alone,
 * `from` sets it to another day.
 * Returns its addresses and how to read its mail.
 */
export async function serve({ args = [], state, port = 0, content = paths.content, today = false, from } = {}) {
  const own = state ? undefined : await paths.folder();
  const folder = state ?? own.path;
  const command = ["serve", content, "--lang", "fr", "--port", String(port), "--state", folder];
  if (!today) command.push("--at", at(from && Date.parse(from)));
  const process = await start(paths.parvis, [...command, ...args], {
    ready: (out) => {
      const url = /Sites\s+(http:\/\/\S+?)\/\n/.exec(out)?.[1];
      const table = /Table\s+(http:\/\/\S+) «/.exec(out)?.[1];
      return url && table && { url, table };
    },
  });
  const { url, table } = process.found;
  return {
    ...process,
    url,
    table,
    state: folder,
    site: join(folder, "site"),
    mail: (address) => lastMail([url], address),
    stop: async () => {
      await process.stop();
      await own?.remove();
    },
  };
}

/** All messages of the mailboxes at `urls`, newest first. */
export async function mails(urls) {
  const boxes = await Promise.all(urls.map(async (url) => (await fetch(`${url}/courrier.json`)).json()));
  return boxes.flat();
}

/** The newest message to an address, among those after the first `skip` ones. */
export async function lastMail(urls, address, skip = 0) {
  const find = async () => {
    const found = (await mails(urls)).filter((mail) => mail.to === address);
    return found.length > skip && found[0];
  };
  return (await until(`mail to ${address}`, find)).answer;
}

/** The six digits of a message. */
export function digits(mail) {
  const code = /(?<!\d)\d{6}(?!\d)/.exec(mail.text)?.[0];
  if (!code) throw new Error(`no code in: ${mail.text}`);
  return code;
}

/** The first address in the text of a message whose path contains `part`. */
export function link(mail, part) {
  const url = mail.text.match(/https?:\/\/\S+/g)?.find((url) => url.includes(part));
  if (!url) throw new Error(`no ${part} in: ${mail.text}`);
  return url;
}

/** The number of signatures that the static page shows. */
export async function total(page) {
  const html = await (await fetch(page)).text();
  const number = /class="count"><strong>([^<]+)</.exec(html)?.[1];
  if (!number) throw new Error(`no number on ${page}`);
  return Number(number.replace(/\D/g, ""));
}
