// Text with its entities as nodes. The Bot API counts offsets in UTF-16 units, and so do JavaScript's strings.

import { element, pressable } from "./dom.js";
import { deepLink, safeAddress } from "./links.js";
import { words } from "./words.js";

const PLAIN_TAGS = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "pre", blockquote: "blockquote", expandable_blockquote: "blockquote" };
const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);
const PREFIXES = { email: "mailto:", phone_number: "tel:" };

/**
 * The text as nodes. Entities may nest and, unlike at Telegram, overlap. `actions`: `openLink(address)`, `sendCommand(text)`,
 * and the bot's `username`, whose deep links `openLink` gets instead of the browser.
 */
export function rendered(text, entities, actions) {
  const marked = entities
    .map((entity) => ({ ...entity, end: Math.min(text.length, entity.offset + entity.length) }))
    .filter((entity) => entity.offset >= 0 && entity.end > entity.offset)
    .sort((one, other) => one.offset - other.offset || other.end - one.end);
  const cuts = [...new Set([0, text.length, ...marked.flatMap((entity) => [entity.offset, entity.end])])].sort((a, b) => a - b);
  const root = document.createDocumentFragment();
  const open = []; // [{entity, node}], outermost first
  for (let at = 0; at + 1 < cuts.length; at += 1) {
    const [start, end] = [cuts[at], cuts[at + 1]];
    const active = marked.filter((entity) => entity.offset <= start && entity.end >= end);
    let kept = 0;
    while (kept < open.length && open[kept].entity === active[kept]) kept += 1;
    const closed = open.splice(kept);
    for (const entity of active.slice(kept)) {
      const node = nodeFor(entity, text.slice(entity.offset, entity.end), actions);
      (open.at(-1)?.node ?? root).append(node);
      open.push({ entity, node });
    }
    // A block ends its line by itself: the line break after it would show as an empty line.
    const afterBlock = closed.some(({ entity }) => BLOCKS.has(entity.type)) && text[start] === "\n";
    (open.at(-1)?.node ?? root).append(text.slice(afterBlock ? start + 1 : start, end));
  }
  return root;
}

function nodeFor(entity, covered, actions) {
  const tag = PLAIN_TAGS[entity.type];
  if (tag) return element(tag, { dir: BLOCKS.has(entity.type) ? "auto" : null, "data-language": entity.language });
  switch (entity.type) {
    case "spoiler":
      return spoiler();
    case "text_link":
      return link(entity.url, actions);
    case "url":
      return link(covered, actions);
    case "email":
    case "phone_number":
      return link(PREFIXES[entity.type] + covered, actions);
    case "bot_command":
      return pressable(element("span", { class: "link" }), null, () => actions.sendCommand(covered));
    case "mention":
    case "text_mention":
    case "hashtag":
    case "cashtag":
      return element("span", { class: "mention" });
    default:
      return element("span");
  }
}

function link(address, actions) {
  const safe = safeAddress(address);
  if (deepLink(address, actions.username)) {
    const open = (event) => {
      event.preventDefault();
      actions.openLink(address);
    };
    return element("a", { href: safe ?? "#", class: "link", on: { click: open } });
  }
  if (!safe) return element("span", { class: "mention", title: words.linkRefused });
  return element("a", { href: safe, class: "link", target: "_blank", rel: "noopener noreferrer" });
}

function spoiler() {
  const node = element("span", { class: "spoiler", "aria-expanded": "false" });
  return pressable(node, words.spoiler, () => {
    const shown = node.classList.toggle("shown");
    node.setAttribute("aria-expanded", String(shown));
    if (shown) node.removeAttribute("aria-label");
    else node.setAttribute("aria-label", words.spoiler);
  });
}
