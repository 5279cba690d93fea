// Direction, language and time, as a phone set to somebody's language shows them.

const RIGHT_TO_LEFT = new Set(["Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg", "Mand"]);
const WRITTEN_WITH = { Hans: "Han", Hant: "Han", Jpan: "Han", Kore: "Hangul" };

function localeOf(code) {
  try {
    return new Intl.Locale(code || "en");
  } catch {
    return new Intl.Locale("en"); // whatever was typed into the form is no language tag
  }
}

/** "rtl" or "ltr", by the script in which the language is usually written. */
export function direction(code) {
  return RIGHT_TO_LEFT.has(localeOf(code).maximize().script) ? "rtl" : "ltr";
}

/** The language to mark a text with: the reader's if the text is in its script (and not in Latin, which says little). */
export function languageOf(text, code) {
  const script = localeOf(code).maximize().script;
  if (script === "Latn") return null;
  const name = WRITTEN_WITH[script] ?? script;
  return new RegExp(`\\p{Script=${name}}`, "u").test(text) ? localeOf(code).toString() : null;
}

/** Hours and minutes on this machine's clock. */
export function clock(seconds) {
  return new Intl.DateTimeFormat("en", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(seconds * 1000);
}

/** A number that is the same for all moments of one day. */
export function dayOf(seconds) {
  return new Date(seconds * 1000).setHours(0, 0, 0, 0);
}

/** "Today", "Yesterday" or a date, in the phone's language. */
export function dayName(day, code) {
  const locale = localeOf(code);
  const ago = Math.round((dayOf(Date.now() / 1000) - day) / 86_400_000);
  if (ago < 2) {
    const name = new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(-ago, "day");
    return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
  }
  return new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric" }).format(day);
}

/** Minutes and seconds. */
export function duration(seconds) {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
}

/** A file's size. */
export function size(bytes) {
  if (bytes < 1_000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** At most two letters for an avatar; one where the script has no capital letters. */
export function initials(name) {
  const letters = name.split(/\s+/).map((word) => word.match(/^\p{L}/u)?.[0]).filter(Boolean);
  const shown = letters.length > 1 && /\p{Lu}/u.test(letters[0]) ? letters[0] + letters.at(-1) : letters[0] ?? "?";
  return shown.toLocaleUpperCase();
}
