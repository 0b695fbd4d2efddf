// Bytes and their written forms.

const text = new TextEncoder();

/** Bytes as base64url without padding (RFC 4648, section 5). */
export const toBase64url = (bytes) =>
  btoa(String.fromCharCode(...bytes)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

/** The bytes of a base64url text; throws on anything else. */
export const fromBase64url = (written) =>
  Uint8Array.from(atob(written.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));

/** Bytes as lower-case hexadecimal digits. */
export const toHex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

export const concat = (...parts) => {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

/** Each part, a text or bytes, after its length as a 32-bit big-endian number: `frame` of ballots/src/hash.rs. */
export const frame = (...parts) =>
  concat(...parts.flatMap((part) => {
    const bytes = typeof part === "string" ? text.encode(part) : part;
    const length = new Uint8Array(4);
    new DataView(length.buffer).setUint32(0, bytes.length);
    return [length, bytes];
  }));

export const sha256 = async (written) => new Uint8Array(await crypto.subtle.digest("SHA-256", text.encode(written)));
