// What the chosen projects cost, while boxes are ticked. Nothing needs this script: whoever sends the ballot gets the sum back,
// with what they chose.
(() => {
  "use strict";
  const money = (cents) => new Intl.NumberFormat(document.documentElement.lang, {
    style: "currency",
    currency: "EUR",
    minimumFractionDigits: cents % 100 ? 2 : 0,
    maximumFractionDigits: cents % 100 ? 2 : 0,
  }).format(cents / 100);

  for (const purse of document.querySelectorAll("[data-envelope]")) {
    const question = purse.closest("fieldset");
    const boxes = question.querySelectorAll("input[data-cost]");
    const tell = () => {
      const envelope = Number(purse.dataset.envelope);
      const spent = [...boxes].filter((box) => box.checked).reduce((sum, box) => sum + Number(box.dataset.cost), 0);
      const over = spent > envelope;
      const words = over ? purse.dataset.above : purse.dataset.within;
      purse.textContent = words.replace("{spent}", money(spent)).replace("{rest}", money(Math.abs(envelope - spent)));
      purse.classList.toggle("over", over);
    };
    question.addEventListener("change", tell);
    tell();
  }
})();
