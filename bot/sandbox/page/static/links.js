// Which links are safe to open, and which are meant for the bot itself.

const OPENED = new Set(["http:", "https:", "mailto:", "tel:"]);
const TELEGRAM = new Set(["t.me", "telegram.me", "telegram.dog"]);
const PAYLOAD = /^[A-Za-z0-9_-]{0,64}$/;

function parsed(address) {
  const complete = /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`;
  return URL.canParse(complete) ? new URL(complete) : null;
}

/** The address if a browser may open it from here, else null (`javascript:` and the like). */
export function safeAddress(address) {
  const url = parsed(address);
  return url && OPENED.has(url.protocol) ? url.href : null;
}

/** What a deep link to this bot asks for: {start: payload} or {group: true}; null when it is no such link. */
export function deepLink(address, username) {
  const url = parsed(address);
  if (!url || !username) return null;
  const shortLink = /^https?:$/.test(url.protocol) && TELEGRAM.has(url.hostname.replace(/^www\./, ""));
  const named = shortLink ? url.pathname.slice(1).replace(/\/$/, "") : url.protocol === "tg:" && url.hostname === "resolve" ? url.searchParams.get("domain") : null;
  if (!named || named.toLowerCase() !== username.toLowerCase()) return null;
  if (url.searchParams.has("startgroup")) return { group: true };
  const payload = url.searchParams.get("start") ?? "";
  return PAYLOAD.test(payload) ? { start: payload } : null;
}
