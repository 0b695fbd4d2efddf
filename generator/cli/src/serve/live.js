// Loads the page again when the texts changed, and shows the mistakes of the texts on top of it.
(() => {
  let version;
  let box;
  const show = (mistakes) => {
    if (!mistakes.length) { box?.remove(); box = undefined; return; }
    if (!box) {
      box = document.createElement("pre");
      box.setAttribute("role", "alert");
      Object.assign(box.style, {
        position: "fixed", inset: "auto 0 0 0", maxHeight: "60vh", overflow: "auto", margin: "0", padding: "1rem 1.5rem",
        background: "#2b1114", color: "#ffe9e6", font: "0.95rem/1.5 ui-monospace, monospace", whiteSpace: "pre-wrap",
        borderTop: "4px solid #ff6b5e", zIndex: "9999",
      });
      document.body.append(box);
    }
    const text = mistakes.join("\n\n");
    if (box.textContent !== text) box.textContent = text;
  };
  const ask = async () => {
    try {
      const state = await (await fetch("/live.json")).json();
      version ??= state.version;
      if (state.version !== version) { location.reload(); return; }
      show(state.mistakes);
    } catch { /* The command was stopped; it may come back. */ }
    setTimeout(ask, document.hidden ? 3000 : 500);
  };
  ask();
})();
