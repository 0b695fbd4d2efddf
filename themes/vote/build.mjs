// Makes `themes/parvis/vote.js` of `src/` and the one library that it uses. `npm ci && node build.mjs` in this folder writes
// the file, which is committed so that building Parvis needs no npm; tests/web/journeys/vote.test.mjs proves it current.
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

// Both licences ask that their text goes where the code goes, and this file is what browsers get. sjcl is dual-licensed:
// its BSD half is taken, which stands between two rules in its file.
const header = async () => {
  const { dependencies } = JSON.parse(await readFile(here("package.json"), "utf8"));
  const library = await readFile(here("node_modules/@cloudflare/blindrsa-ts/LICENSE.txt"), "utf8");
  const sjcl = (await readFile(here("node_modules/sjcl/LICENSE.txt"), "utf8")).split(/^-+$/m)[1];
  const text = `The browser's half of a secret vote. Made by themes/vote/build.mjs of themes/vote/src: change those.

Contains @cloudflare/blindrsa-ts ${dependencies["@cloudflare/blindrsa-ts"]} (https://github.com/cloudflare/blindrsa-ts):

${library.trim()}

and, through it, the Stanford Javascript Crypto Library:

${sjcl.trim()}`;
  return `/*!\n${text.replace(/[^\S\n]+$/gm, "").replace(/^(?=.)/gm, "  ")}\n*/`;
};

/** The text of the script. */
export const bundle = async () => {
  const made = await build({
    absWorkingDir: here("."),
    entryPoints: ["src/main.mjs"],
    bundle: true,
    minify: true,
    format: "iife",
    platform: "browser",
    // What the library needs anyway: its big integers.
    target: "es2020",
    // sjcl asks Node for random numbers where it finds no browser. Nothing here uses its generator.
    define: { require: "undefined" },
    banner: { js: await header() },
    legalComments: "none",
    charset: "utf8",
    write: false,
    logLevel: "warning",
  });
  return made.outputFiles[0].text;
};

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await writeFile(here("../parvis/vote.js"), await bundle());
}
