// Where things are. Each may be set from outside, to try another build.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const here = resolve(import.meta.dirname, "..");

export const root = resolve(here, "../..");
export const target = process.env.CARGO_TARGET_DIR ?? join(root, "target");
export const content = join(root, "content");
export const demo = join(root, "demo");
export const out = join(here, "out");
export const parvis = process.env.PARVIS_BIN ?? join(target, "release/parvis");
export const bootstrap = process.env.PARVIS_BOOTSTRAP ?? join(target, "functions/bootstrap/bootstrap");
export const interop = process.env.PARVIS_INTEROP ?? join(target, "debug/examples/interop");
export const venv = process.env.PARVIS_VENV ?? join(target, "ci/venv");
export const chromium = process.env.PARVIS_CHROMIUM ?? "/usr/bin/chromium";
export const local = (...parts) => join(here, ...parts);

/** A folder of its own, which `remove` takes away. */
export async function folder() {
  const path = await mkdtemp(join(tmpdir(), "parvis-web-"));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
