// Placeholders for what is not text. The files themselves stay in the sandbox: their bytes come from anybody.

import { drawing, element } from "./dom.js";
import { icon } from "./icons.js";
import { duration, size } from "./locale.js";
import { words } from "./words.js";

const BARS = 28;
const ICONS = { document: "file", video: "video", audio: "audio", animation: "video", video_note: "video" };

/** A node for the media of a message, null when it has none. `small`: as one tile of an album. */
export function mediaNode(message, small = false) {
  const { media, content } = message;
  if (!media || !(media in words.media)) return null;
  const value = content[media];
  switch (media) {
    case "photo":
      return picture("photo", value.at(-1), small);
    case "video":
    case "animation":
      return picture(media, value, small);
    case "voice":
      return voice(message, value);
    case "sticker":
      return element("div", { class: "sticker", role: "img", "aria-label": `${words.media.sticker} ${value.emoji ?? ""}`, text: value.emoji ?? "◻" });
    case "location":
      return tile("place", words.media.location, `${value.latitude.toFixed(4)}, ${value.longitude.toFixed(4)}`);
    case "contact":
      return tile("person", value.first_name, value.phone_number);
    default:
      return tile(ICONS[media], value.file_name ?? words.media[media], [size(value.file_size ?? 0), value.duration && duration(value.duration)].filter(Boolean).join(" · "));
  }
}

function picture(kind, { width, height, duration: seconds }, small) {
  const label = [words.media[kind], `${width} × ${height}`].join(", ");
  return element(
    "div",
    { class: small ? "picture small" : "picture", role: "img", "aria-label": label },
    icon(kind === "photo" ? "photo" : "play"),
    element("span", { class: "picture-note", text: seconds ? duration(seconds) : `${width} × ${height}` }),
  );
}

function tile(name, title, note) {
  return element(
    "div",
    { class: "tile" },
    element("span", { class: "tile-icon" }, icon(name)),
    element("span", { class: "tile-words" }, element("bdi", { class: "tile-title", text: title }), element("span", { class: "tile-note" }, element("bdi", { dir: "ltr", text: note }))),
  );
}

function voice(message, { duration: seconds }) {
  const bars = [];
  let state = message.message_id * 2_654_435_761 + 1; // the same wave for the same message, every time
  for (let index = 0; index < BARS; index += 1) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    const height = 4 + (state % 1000) / 1000 * 16 * Math.sin(((index + 1) / (BARS + 1)) * Math.PI);
    bars.push(drawing("rect", { x: index * 5, y: 12 - height / 2, width: 3, height, rx: 1.5 }));
  }
  return element(
    "div",
    { class: "tile", role: "img", "aria-label": `${words.media.voice}, ${duration(seconds)}` },
    element("span", { class: "tile-icon round" }, icon("play")),
    drawing("svg", { class: "wave", viewBox: `0 0 ${BARS * 5} 24`, "aria-hidden": "true" }, ...bars),
    element("span", { class: "tile-note", text: duration(seconds) }),
  );
}

/** One line that stands for a message in a preview of it. */
export function summary(message) {
  if (message.deleted) return words.deletedShort;
  // Each line is isolated: the direction of one does not move the words of another.
  const lines = message.text.split(/\s*\n\s*/).filter(Boolean).map((line) => `\u2068${line}\u2069`);
  return [words.media[message.media], lines.join(" ")].filter(Boolean).join(": ") || words.unknownContent;
}
