// Icons drawn for this page, as strokes on a grid of 24.

import { drawing } from "./dom.js";

const PATHS = {
  reply: ["M10 6 4 12l6 6", "M4 12h9a7 7 0 0 1 7 7"],
  more: ["M12 5.5v.01", "M12 12v.01", "M12 18.5v.01"],
  send: ["M12 20V5", "m5 11 7-7 7 7"],
  check: ["m5 12.5 4.5 4.5L19 7.5"],
  attach: ["m19 11-7.5 7.5a4.6 4.6 0 0 1-6.5-6.5L12.5 4.5a3 3 0 0 1 4.3 4.3L9.5 16a1.5 1.5 0 0 1-2.1-2.1L14 7.3"],
  close: ["m6 6 12 12", "M18 6 6 18"],
  edit: ["m14.5 5.5 4 4L8 20H4v-4z"],
  trash: ["M5 7h14", "M9.5 7V4.5h5V7", "m7 7 1 13h8l1-13"],
  copy: ["M9 9h11v11H9z", "M15 9V4H4v11h5"],
  muted: ["M7 16.5h11l-1.5-2.5v-3.5A4.5 4.5 0 0 0 9 7", "M7.5 10.5V14L6 16.5", "M10.5 19.5h3", "m4 4 16 16"],
  pin: ["M9 4h6l-.7 6 3.2 3.5H6.5L9.7 10z", "M12 13.5V20"],
  photo: ["M4 5h16v14H4z", "m4 16 5-5 4 4 2.5-2.5L20 17", "M15.5 9v.01"],
  voice: ["M12 4a2.5 2.5 0 0 1 2.5 2.5v5a2.5 2.5 0 0 1-5 0v-5A2.5 2.5 0 0 1 12 4z", "M6.5 11.5a5.5 5.5 0 0 0 11 0", "M12 17v3"],
  play: ["M9 6.5v11l9-5.5z"],
  file: ["M6 3.5h8l4 4v13H6z", "M14 3.5v4h4"],
  video: ["M4 6.5h11v11H4z", "m15 11 5-3v8l-5-3z"],
  audio: ["M9 18V6l10-2v12", "M6.5 15.5a2.5 2.5 0 1 0 .01 5 2.5 2.5 0 1 0-.01-5", "M16.5 13.5a2.5 2.5 0 1 0 .01 5 2.5 2.5 0 1 0-.01-5"],
  place: ["M12 20.5c4-4.5 6-7.5 6-10.5a6 6 0 0 0-12 0c0 3 2 6 6 10.5z", "M12 10v.01"],
  person: ["M12 4.5a3.5 3.5 0 1 0 .01 7 3.5 3.5 0 1 0-.01-7", "M5 20c.6-4 3.3-5.5 7-5.5s6.4 1.5 7 5.5"],
  outward: ["M8 16 17 7", "M9.5 7H17v7.5"],
  down: ["m6 9.5 6 6 6-6"],
  auto: ["M12 4a8 8 0 1 0 .01 16A8 8 0 1 0 12 4", "M12 4v16", "M12 8h4", "M12 12h4.5", "M12 16h4"],
  light: ["M12 8a4 4 0 1 0 .01 8A4 4 0 1 0 12 8", "M12 3v1.5", "M12 19.5V21", "M3 12h1.5", "M19.5 12H21", "m5.7 5.7 1 1", "m17.3 17.3 1 1", "m5.7 18.3 1-1", "m17.3 6.7 1-1"],
  dark: ["M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z"],
  panel: ["M4 7h9", "M17 7h3", "M4 17h3", "M11 17h9", "M15 5v4", "M9 15v4"],
  plus: ["M12 5v14", "M5 12h14"],
};
const MIRRORED = new Set(["reply", "outward"]);

/** A decorative icon; what it means is said by the label of what it is in. */
export function icon(name) {
  const paths = PATHS[name].map((d) => drawing("path", { d }));
  return drawing("svg", { class: MIRRORED.has(name) ? "icon mirrored" : "icon", viewBox: "0 0 24 24", "aria-hidden": "true" }, ...paths);
}
