// The browser, and what no page may do: ask another host, break its own policy, complain on the console.
import assert from "node:assert/strict";
import { chromium } from "playwright-core";
import * as paths from "./paths.mjs";

const FLAGS = [
  "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync",
];

export const WIDE = { width: 1280, height: 900 };
export const PHONE = { width: 360, height: 740 };

export const launch = () => chromium.launch({ executablePath: paths.chromium, args: FLAGS });

/**
 * A page in a browser profile of its own. `allowed` are the origins that it may ask; `check()` fails when it did
 * anything else. `page.status()` is the status of the last document.
 */
export async function open(browser, { allowed, js = true, viewport = WIDE, ...options }) {
  const context = await browser.newContext({ javaScriptEnabled: js, viewport, locale: "fr-FR", ...options });
  const page = await context.newPage();
  // Twice what the slowest page takes on two cores that somebody else uses as well.
  page.setDefaultTimeout(30_000);
  const wrong = [];
  const documents = new Set();
  let status = 0;
  context.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith("http") && !allowed.includes(origin)) wrong.push(`asked ${request.url()}`);
  });
  page.on("response", (response) => {
    if (!response.request().isNavigationRequest()) return;
    documents.add(response.url());
    status = response.status();
  });
  page.on("pageerror", (error) => wrong.push(`script: ${error.message}`));
  page.on("console", (message) => {
    // Chromium notes documents with a status of 400 and more, such as a form with mistakes. That is what we expect.
    const expected = message.text().startsWith("Failed to load resource") && documents.has(message.location().url);
    if (!expected && ["error", "warning"].includes(message.type())) wrong.push(`console: ${message.text()}`);
  });
  page.status = () => status;
  const close = async () => {
    await context.close();
    assert.deepEqual(wrong, [], "requests to other hosts, policy violations and console messages");
  };
  return { page, context, js, close };
}

/** Does `action`, which loads another document, and waits until that has been loaded. */
export async function follow(page, action) {
  await Promise.all([page.waitForEvent("load"), action()]);
}

/** Presses the button of that name and waits for the page that follows. */
export const press = (page, name) => follow(page, () => page.getByRole("button", { name, exact: true }).click());

/** Text with ordinary spaces in place of the no-break ones that French wants. */
export const plain = (text) => text.replace(/\s+/g, " ").trim();

export const heading = async (page) => plain(await page.locator("h1").innerText());
export const title = async (page) => plain(await page.title());
