// Holds back a second press on a button, and keeps a draft of questionnaires in the browser. Nothing needs this script:
// each page of a questionnaire carries what was typed on the others.
(() => {
  "use strict";
  // What spares a page and proves work is fetched where there is a form that it is for.
  const { send } = document.currentScript.dataset;
  if (send && document.querySelector("form[data-token]")) {
    document.head.append(Object.assign(document.createElement("script"), { src: send }));
  }

  // A second press on a button while the first is on its way changes nothing and may frighten.
  for (const form of document.querySelectorAll('form[method="post"]')) {
    let sent = false;
    form.addEventListener("submit", (event) => {
      if (sent) event.preventDefault();
      sent = true;
      setTimeout(() => { sent = false; }, 5000);
    });
    window.addEventListener("pageshow", () => { sent = false; });
  }

  // Drafts: what was typed into a questionnaire, for a week, until it is sent or erased. A browser may refuse to keep
  // anything; then there are none.
  const WEEK = 7 * 24 * 3600 * 1000;
  const named = (name) => `parvis-draft:${name}`;
  const load = (name) => {
    try {
      const draft = JSON.parse(localStorage.getItem(named(name)));
      if (draft && Date.now() - draft.at < WEEK) return draft.typed;
      localStorage.removeItem(named(name));
    } catch { /* Refused, or not ours. */ }
    return {};
  };
  const keep = (name, typed) => {
    try {
      localStorage.setItem(named(name), JSON.stringify({ at: Date.now(), typed }));
      return true;
    } catch {
      // Refused, or full.
      return false;
    }
  };
  const forget = (name) => {
    try { localStorage.removeItem(named(name)); } catch { /* Refused. */ }
  };
  const ticks = (field) => field.type === "radio" || field.type === "checkbox";
  const question = (field) => field.name.split(".").slice(0, 2).join(".");
  for (const form of document.querySelectorAll("form[data-draft]")) {
    const name = form.dataset.draft;
    const fields = [...form.elements].filter((field) => field.name.startsWith("q."));
    const filled = (field) => (ticks(field) ? field.checked : field.value !== "");
    // Only questions without any answer are filled in: what the server sent back is newer.
    const answered = new Set(fields.filter(filled).map(question));
    const draft = load(name);
    let found = false;
    for (const field of fields) {
      if (!(field.name in draft) || answered.has(question(field))) continue;
      if (ticks(field)) field.checked = draft[field.name] === field.value;
      else field.value = draft[field.name];
      found ||= filled(field);
    }
    const note = form.querySelector("[data-note]");
    if (found && note) note.append(note.querySelector("template").content.cloneNode(true));
    // On a computer that others use, everything goes, also what came from other pages.
    form.addEventListener("click", (event) => {
      if (!event.target.closest("[data-erase]")) return;
      forget(name);
      for (const field of fields) {
        if (ticks(field)) field.checked = false;
        else field.value = "";
      }
      if (note) note.textContent = note.dataset.note;
      for (const kept of form.querySelectorAll("[data-kept]")) kept.hidden = true;
    });
    const save = () => {
      const typed = load(name);
      for (const field of fields) {
        if (!ticks(field) || field.checked) typed[field.name] = field.value;
        else if (field.type === "checkbox") delete typed[field.name];
      }
      if (!keep(name, typed)) return;
      for (const kept of form.querySelectorAll("[data-kept]")) kept.hidden = false;
    };
    form.addEventListener("input", save);
    if (fields.some(filled)) save();
  }
  for (const receipt of document.querySelectorAll("[data-sent]")) forget(receipt.dataset.sent);

  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }
})();
