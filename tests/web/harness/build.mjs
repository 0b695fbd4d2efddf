// `parvis build` into a folder, and the files that it wrote.
import { execFile } from "node:child_process";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import * as paths from "./paths.mjs";

const run = promisify(execFile);

export const build = (output) => run(paths.parvis, ["build", paths.content, "--output", output, "--at", "2026-11-24T09:00:00Z"]);

/** All files below `folder` with that extension. */
export async function files(folder, extension) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile() && entry.name.endsWith(extension)).map((entry) => join(entry.path, entry.name));
}
