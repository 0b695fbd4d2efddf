// Search in the page, without a server that knows what is searched: fetches the few files of the index that a question
// needs. Nothing needs this script: the search is hidden until it runs, and the lists it searches are pages.
//
// The index and its rules are those of the crate parvis-search, in whole numbers too; tests hold both together. What is
// shown stands in the page:
//
//   <search data-index="recherche/" data-base="./" data-none="…" data-one="…" data-many="% …" data-failed="…" hidden>
//     <label for="q">…</label><input type="search" id="q"> <p role="status"></p> <ol></ol>
//   </search>
(() => {
  "use strict";
  const STOP = new Set((
    "ai ainsi alors apres as au aucun aujourd aussi autre autres aux avait avant avec avez avoir avons " +
    "beaucoup bien car ce ceci cela celle celui certains ces cet cette ceux chaque chez ci comme comment " +
    "dans de depuis des deux devrait doit donc dont du elle elles en encore entre est et etaient etait " +
    "etant ete etes etre eu eux faire fait faudrait faut fois font hui ici il ils je jusqu la le les leur " +
    "leurs lorsqu lors lui ma mais me meme memes mes moi moins mon ne ni non nos notre nous on ont ou par " +
    "parce pas peu peut peuvent plus pour pourquoi pourrait puisqu puis qu quand que quel quelle quelles " +
    "quels qui quoi quoiqu sa sans se sera serait ses si soit son sont sous souvent sur ta tant te tes " +
    "toi ton toujours tous tout toute toutes tres trop tu un une vers voir vos votre vous vu about after " +
    "all also an and any are at be been but by can could did do does for from had has have he her his how " +
    "if in into is it its just may more most my no nor not of off one only or other our out over she " +
    "should so some such than that the their them then there these they this those through to too under " +
    "until up us was we were what when where which who will with would you your"
  ).split(" "));
  // Ending, how many letters remain at least, and what takes its place.
  const ENDINGS = (
    "issement4 ellement4el ivement4 ement3 ment4 alisation5 isation4 ation4 ition4 ion4 atrice4 ateur4 " +
    "trice3t teuse4t teur3t euse3eu eux3eu eur3eu iere3i ier3i llere4l gere4g alite5 ivite4 ilite4 icite5 " +
    "uite3uit ite5 ctive1ctif ative4 atif4 ive4 if4 isme4 iste4 ique4 ic4 able4 ible4 elle4el ale5 al5 " +
    "ance5 ence5 age5 aliser5 alisee5 alise5 iser4 isee4 ise4 eraient4 aient4 erait4 eront4 era4 ait4 " +
    "ant5 ante5 ent5 ente5 er4 ez4 ir4 ing4 ed4 ly4"
  ).split(" ").map((rule) => /^([a-z]+)(\d)(.*)$/.exec(rule)).map(([, ending, left, instead]) => [ending, +left, instead]);
  const LETTERS = { œ: "oe", æ: "ae", ß: "ss", ø: "o", ł: "l", đ: "d" };

  const folded = (text) => text.toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f]/g, "").replace(/[œæßøłđ]/g, (c) => LETTERS[c]);
  const words = (text) => text.split(/[^\p{Alphabetic}\p{N}\p{M}]+/u);
  const isWorth = (word) => {
    const { length } = [...word.slice(0, 90)];
    return length > 1 && length < 41 && !STOP.has(word);
  };
  const fits = (word, ending, left) => word.length >= ending.length + left && word.endsWith(ending);
  const plural = (word) => {
    if (fits(word, "aux", 2) && !word.endsWith("eaux")) return word.slice(0, -3) + "al";
    const x = fits(word, "x", 3) && !(word.endsWith("eux") && word.length > 5);
    if (x || (fits(word, "s", 3) && !word.endsWith("ss"))) word = word.slice(0, -1);
    const al = fits(word, "ail", 4) || (fits(word, "au", 3) && !word.endsWith("eau"));
    return al ? word.slice(0, word.lastIndexOf("a")) + "al" : word;
  };
  const stem = (word) => {
    if (!/^[a-z]+$/.test(word)) return word;
    word = plural(word);
    const rule = ENDINGS.find(([ending, left]) => fits(word, ending, left));
    if (rule) word = word.slice(0, -rule[0].length) + rule[2];
    while (fits(word, "e", 4)) word = word.slice(0, -1);
    if (word.length > 4 && word.at(-1) === word.at(-2)) word = word.slice(0, -1);
    return fits(word, "y", 2) ? word.slice(0, -1) + "i" : word;
  };
  const stems = (text) => words(folded(text)).filter(isWorth).map(stem);
  const typed = (query) => {
    const all = words(folded(query));
    const unique = new Set();
    for (const word of stems(query)) {
      unique.delete(word);
      unique.add(word);
    }
    return [[...unique].slice(-16), isWorth(all.at(-1)) ? all.at(-1) : ""];
  };

  const file = (prefix) => `s-${[...prefix].map((c) => (/[a-z0-9]/i.test(c) ? c : `_${c.codePointAt(0).toString(16)}`)).join("")}.json`;
  const first = (word, count) => [...word].slice(0, count).join("");
  // The shard in which a word would be: the longest prefix that has a file of its own.
  const shardFor = async (word, read) => {
    for (let name = "", count = 2; ; count += 1) {
      const shard = await read(file(name));
      const next = first(word, count);
      if (next === name || !shard.split?.includes(next)) return [name, shard];
      name = next;
    }
  };
  const telling = (documents) => {
    const whole = 31 - Math.clz32(documents);
    return Math.max(1, 272 - whole * 16 - (Math.floor(documents * 16 / 2 ** whole) & 15));
  };
  const likeness = (candidate, begins) => {
    if (!begins) return 0;
    if (candidate.startsWith(begins)) return 2;
    const rest = begins.startsWith(candidate) && [...begins.slice(candidate.length)];
    return rest && rest.length <= 4 && [...candidate].length >= 5 ? 1 : 0;
  };
  const scores = async (word, begins, read) => {
    const best = new Map();
    const shards = new Map([await shardFor(word, read)]);
    if (begins) shards.set(...await shardFor(begins, read));
    for (const shard of shards.values()) {
      for (const [candidate, packed] of Object.entries(shard.stems ?? {})) {
        const share = candidate === word ? 4 : likeness(candidate, begins);
        const weight = telling(packed.length) * share;
        let id = 0;
        for (const number of share ? packed : []) {
          id += Math.floor(number / 64);
          best.set(id, Math.max(best.get(id) ?? 0, Math.floor((number % 64) * weight / 4)));
        }
      }
    }
    return best;
  };
  // Identifiers with scores, best first. `read` gives the content of a file of the index.
  const search = async (query, limit, read) => {
    const [all, last] = typed(query);
    const found = new Map();
    const parts = await Promise.all(all.map((word, i) => scores(word, i + 1 === all.length ? last : "", read)));
    for (const part of parts) {
      for (const [id, score] of part) {
        const [sum, count] = found.get(id) ?? [0, 0];
        found.set(id, [sum + score, count + 1]);
      }
    }
    const ranked = [...found].map(([id, [sum, count]]) => [id, Math.floor(sum * count * count / all.length ** 2)]);
    return ranked.sort((a, b) => b[1] - a[1] || b[0] - a[0]).slice(0, limit);
  };
  // For the tests, and for other scripts of the page.
  globalThis.parvisSearch = { stems, search };
  if (!globalThis.document) return;

  const SHOWN = 30;
  for (const box of document.querySelectorAll("[data-index]")) {
    const { index, base, none, one, many, failed } = box.dataset;
    const input = box.querySelector("input");
    const status = box.querySelector("[role=status]");
    const list = box.querySelector("ol, ul");
    const known = new Map();
    // What could not be fetched is asked again the next time.
    const get = async (name) => {
      const answer = await fetch(index + name);
      if (!answer.ok) throw new Error(answer.status);
      return answer.json();
    };
    const read = (name) => {
      if (!known.has(name)) known.set(name, get(name).catch((error) => { known.delete(name); throw error; }));
      return known.get(name);
    };
    const link = async ([id]) => {
      const page = await read(`d-${Math.floor(id / 64)}.json`);
      const [title, address] = page[id % 64] ?? [];
      if (!title) return null;
      const item = document.createElement("li");
      const anchor = item.appendChild(document.createElement("a"));
      anchor.href = (base || "./") + address;
      anchor.textContent = title;
      return item;
    };
    let asked = 0;
    const ask = async (typing) => {
      asked += 1;
      const mine = asked;
      const query = input.value;
      let items = [];
      let words = "";
      try {
        if (query.trim().length > 1) {
          const found = await search(query, Infinity, read);
          items = (await Promise.all(found.slice(0, SHOWN).map(link))).filter(Boolean);
          words = found.length > 1 ? many.replace("%", found.length) : found.length ? one : none;
          // Two or three letters may still become a word.
          if (typing && !found.length && /(^|[^\p{L}\p{N}])[\p{L}\p{N}]{0,3}$/u.test(query)) words = "";
        }
      } catch {
        words = failed;
      }
      // What was typed since is being searched already.
      if (mine !== asked) return;
      list.replaceChildren(...items);
      status.textContent = words;
    };
    let timer;
    input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(ask, 250, true);
    });
    // Enter searches at once, and sends no form; arrows go through what was found; Escape comes back.
    box.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      const links = [...list.querySelectorAll("a")];
      const at = links.indexOf(document.activeElement);
      if (event.key === "Enter" && event.target === input) {
        clearTimeout(timer);
        ask();
      } else if (event.key === "ArrowDown" && links[at + 1]) links[at + 1].focus();
      else if (event.key === "ArrowUp" && at >= 0) (links[at - 1] ?? input).focus();
      else if (event.key === "Escape" && at >= 0) input.focus();
      else return;
      event.preventDefault();
    });
    box.hidden = false;
  }
})();
