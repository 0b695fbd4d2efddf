// Fetches, while a form is being filled in, its token, and a challenge that the browser solves (proof of work by ALTCHA's
// protocol), so that thousands of forms cost something. Nothing needs this script.
(() => {
  "use strict";
  const bytes = (hex) => Uint8Array.from(hex.match(/../g), (pair) => parseInt(pair, 16));
  const hex = (buffer) => Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, "0")).join("");

  // Browsers hash away from the page, which stays alive meanwhile.
  const solve = async (challenge) => {
    const { nonce, salt, cost, keyLength, keyPrefix } = challenge.parameters;
    const password = bytes(`${nonce}00000000`);
    const view = new DataView(password.buffer, password.length - 4);
    const rule = { name: "PBKDF2", hash: "SHA-256", salt: bytes(salt), iterations: cost };
    for (let counter = 0; counter < 9999; counter++) {
      view.setUint32(0, counter);
      const key = await crypto.subtle.importKey("raw", password, "PBKDF2", false, ["deriveBits"]);
      const derivedKey = hex(await crypto.subtle.deriveBits(rule, key, 8 * keyLength));
      if (derivedKey.startsWith(keyPrefix)) return btoa(JSON.stringify({ challenge, solution: { counter, derivedKey } }));
    }
    return "";
  };

  for (const form of document.querySelectorAll("form[data-token]")) {
    const { token, proof } = form.elements;
    // Pages of the functions carry a token of their own.
    const given = !token || token.value !== "";
    let work, waiting, waited;
    const prepare = () => {
      work ??= (async () => {
        const answer = await fetch(form.dataset.token, { cache: "no-store" });
        if (!answer.ok) return;
        const fresh = await answer.json();
        if (!given) token.value = fresh.token || "";
        if (proof && fresh.proof) proof.value = await solve(fresh.proof);
        // The form works without. Try again at the next field.
      })().catch(() => { work = null; });
      return work;
    };
    form.addEventListener("focusin", prepare);
    // A letter's square leads here with its code behind #, which neither server nor history gets to see.
    const code = form.querySelector("[data-vote-code]");
    const take = () => {
      const posted = code && /^#c=([\w-]{25,40})$/.exec(location.hash);
      if (!posted) return;
      code.value = posted[1];
      history.replaceState(null, "", location.pathname);
    };
    take();
    addEventListener("hashchange", take);
    if (proof && token && given) prepare();
    // Back from the browser's memory, a page holds what was used.
    addEventListener("pageshow", (event) => {
      if (!event.persisted) return;
      work = waiting = waited = null;
      if (!given) token.value = "";
      if (proof) proof.value = "";
    });
    // Before the other script hears of it, which holds back a second press.
    if (proof && form.requestSubmit) document.addEventListener("submit", async (event) => {
      const by = event.submitter;
      const aside = by?.name === "edit" || (by?.name === "go" && by.value !== "send");
      if (event.target !== form || proof.value || waited || aside) return;
      event.preventDefault();
      event.stopPropagation();
      if (waiting) return;
      waiting = true;
      const told = form.querySelector("[data-wait]");
      const tell = setTimeout(() => told?.append(told.dataset.wait), 700);
      await Promise.race([prepare(), new Promise((end) => { setTimeout(end, 20000); })]);
      clearTimeout(tell);
      told?.replaceChildren();
      [waiting, waited] = [false, true];
      form.requestSubmit(by);
    }, true);
  }
})();
