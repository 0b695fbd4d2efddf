// Takes the voting code out of the address that a letter's QR code leads to (`#c=…`) and puts it into the form. What follows
// # is never sent to a server; it is removed from the address so that it does not stay in the browser's history either.

const take = (field) => {
  const code = /^#c=([\w-]{25,40})$/.exec(location.hash)?.[1];
  if (!code) return;
  field.value = code;
  history.replaceState(null, "", location.pathname + location.search);
  field.form?.querySelector('button, input[type="submit"]')?.focus();
};

/** Fills in the field with the code of the address, now and when another letter is scanned while the page is open. */
export const letter = (field) => {
  take(field);
  addEventListener("hashchange", () => take(field));
};
