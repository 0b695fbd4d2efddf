// Spares one page: fetches the form's token while the form is being filled in, so that sending it leads straight to
// the code. Nothing needs this script: without it, the page after the form carries the token.
(() => {
  "use strict";
  for (const form of document.querySelectorAll("form[data-token]")) {
    const token = form.elements.namedItem("token");
    let asked = false;
    const ask = async () => {
      if (asked) return;
      asked = true;
      try {
        const answer = await fetch(form.dataset.token, { headers: { accept: "application/json" }, cache: "no-store" });
        if (answer.ok) token.value = (await answer.json()).token || "";
      } catch {
        // The form works without. Try again at the next field.
        asked = false;
      }
    };
    form.addEventListener("focusin", ask);
    // A page that comes back from the browser's memory holds a token that was used.
    window.addEventListener("pageshow", (event) => {
      if (event.persisted) {
        token.value = "";
        asked = false;
      }
    });
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

  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }
})();
